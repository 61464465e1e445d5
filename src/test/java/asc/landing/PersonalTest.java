package asc.landing;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.Books;
import asc.problem.Refusal;
import asc.pseudonym.Key;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of people, a pseudonym and an age are landed; what the cells held is in no table at all. */
class PersonalTest {

    private static final String JOB = """
            job: load-orchard
            owner: gardener
            personal: yes
            file:
              find: inbox/orchard/*.xlsx
            edition:
              sheet: About
              after: Counted on
              type: date_uk
            ignored sheets: About
            sheet: Pickers
            table: picker
            header row: where "Picker" stands
            one row per: person
            markers: ["[c]"]
            columns: |
              person   pseudonym!    Picker
              lead     pseudonym     Led by
              band     age_band      Born
              age      age_years     Born
              baskets  whole_number  Baskets
            ignored: |
              Name
            ignored rows: |
              person  Note*
            refuse the file when:
              unreadable cells more than: 9
            """;

    @TempDir
    private Path folder;

    private Orchard orchard;

    @BeforeEach
    void plant() throws Exception {
        orchard = new Orchard(folder, JOB);
    }

    @AfterEach
    void leave() throws Exception {
        orchard.close();
    }

    @Test
    void equal_texts_have_equal_pseudonyms_whatever_their_case_and_the_blanks_around_them() throws Exception {
        orchard.load(book(
                asList("AB1234", null, "25/11/1980", 3, "Ann Appleby"), asList("Cd99", " ab1234 ", "", 4, "Cy Dunn")));

        assertThat(orchard.rows(
                        "select count(*) from staging.picker as p join staging.picker as l on p.lead = l.person"))
                .containsExactly("1");
        assertThat(orchard.rows("select regexp_full_match(person, 'k1-[0-9a-f]{24}') from staging.picker"))
                .containsExactly("true", "true");
        assertThat(orchard.rows("select count(distinct person) from staging.picker"))
                .containsExactly("2");
    }

    @Test
    void a_number_is_the_same_person_whether_it_is_stored_as_a_number_or_as_text() throws Exception {
        orchard.load(book(asList(123456, null, null, 3, ""), asList("x", "123456", null, 4, "")));
        assertThat(orchard.rows(
                        "select count(*) from staging.picker as p join staging.picker as l on p.lead = l.person"))
                .containsExactly("1");
    }

    @Test
    void where_a_formula_failed_nobody_stands() throws Exception {
        orchard.load(book(asList("a", "#REF!", null, 3, ""), asList("b", "#N/A", null, 4, "")));
        assertThat(orchard.rows("select distinct lead from landing.picker")).containsExactly("unreadable");
        assertThat(orchard.rows("select count(lead) from staging.picker")).containsExactly("0");
    }

    @Test
    void an_age_is_that_at_the_edition_and_the_date_of_birth_is_not_kept() throws Exception {
        orchard.load(book(
                asList("a", null, "1/9/1991", 3, ""),
                asList("b", null, "2/9/1991", 3, ""),
                asList("c", null, "1961-09-01", 3, ""),
                asList("d", null, null, 3, "")));

        assertThat(orchard.rows("select band, age from staging.picker"))
                .containsExactly("35-44 | 35", "25-34 | 34", "65+ | 65", "null | null");
    }

    @Test
    void a_cell_that_cannot_be_changed_is_an_issue_and_still_not_kept() throws Exception {
        Verdict verdict =
                orchard.load(book(asList("a", null, "spring 1980", 3, ""), asList("b", null, "1/9/2015", 3, "")));

        assertThat(verdict.issues()).isEqualTo(4);
        assertThat(orchard.rows("select distinct band, age from landing.picker"))
                .containsExactly("unreadable | unreadable");
        assertThat(orchard.rows("select band, age from staging.picker")).containsExactly("null | null", "null | null");
        assertThat(orchard.rows("select sheet, row, \"column\", message from log.issue order by all limit 1"))
                .containsExactly("Pickers | 2 | C | The cell in \"age\" cannot be read as an age years.");
    }

    @Test
    void blanks_markers_and_notes_are_what_they_were() throws Exception {
        Verdict verdict = orchard.load(book(
                asList("a", "[c]", "[c]", 3, ""), asList("b", null, null, 3, ""), asList("Note: two", "", "", "")));

        assertThat(verdict.ignored()).isEqualTo(2);
        assertThat(orchard.rows("select lead, band from landing.picker order by _row"))
                .containsExactly("[c] | [c]", "null | null");
        assertThat(orchard.rows("select lead, band, age, age_status from staging.picker"))
                .containsExactly("null | null | null | [c]", "null | null | null | null");
        assertThat(verdict.issues()).isZero();
    }

    @Test
    void nothing_of_what_the_cells_held_is_in_any_table() throws Exception {
        orchard.load(book(
                asList("AB1234", "ZZ7777", "25/11/1980", 3, "Ann Appleby"),
                asList("CD5678", "AB1234", "someday", 4, "Cy Dunn")));

        StringBuilder everything = new StringBuilder();
        for (String table : orchard.rows("select schema_name || '.' || table_name from duckdb_tables()")) {
            orchard.rows("select * from " + table)
                    .forEach(row -> everything.append(row.toLowerCase()).append('\n'));
        }
        assertThat(everything.toString())
                .contains("k1-")
                .doesNotContain("ab1234", "zz7777", "cd5678", "25/11", "1980", "someday", "appleby", "dunn");
    }

    @Test
    void what_may_not_be_stored_is_found_in_a_column_where_it_does_not_belong_and_the_file_refused_without_naming_it() {
        assertThatThrownBy(() -> orchard.load(book(
                        asList("a", null, null, 3, ""),
                        asList("b", null, null, "see QQ 12 34 56 C", ""),
                        asList("c", null, null, "qq123456c", ""),
                        asList("d", null, null, "ann@orchard.example", ""))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.asText())
                                .contains(
                                        "Column D of sheet \"Pickers\" holds what may not be stored, in 2 rows: "
                                                + "a National Insurance number names one person.",
                                        "sheet \"Pickers\", row 3, column D",
                                        "in 1 row: an e-mail address names a person.",
                                        "Take it out of the spreadsheet; none of it was kept.")
                                .doesNotContainIgnoringCase("qq", "12 34", "ann@"));
    }

    @Test
    void a_word_that_only_holds_such_letters_is_no_such_value() throws Exception {
        Verdict verdict = orchard.load(book(asList("a", null, null, "XQQ123456C7", "")));
        assertThat(verdict.loaded()).isEqualTo(1);
    }

    @Test
    void under_another_key_the_same_text_has_another_pseudonym_which_says_so() throws Exception {
        orchard.load(book(asList("AB1234", null, null, 3, "")));
        orchard.useKey(Key.random(2));
        orchard.load(book(asList("AB1234", null, null, 4, "")));

        assertThat(orchard.rows("select left(person, 3) from staging.picker order by 1"))
                .containsExactly("k1-", "k2-");
    }

    @SafeVarargs
    private Path book(List<Object>... rows) {
        List<List<Object>> all = new java.util.ArrayList<>();
        all.add(List.of("Picker", "Led by", "Born", "Baskets", "Name"));
        all.addAll(List.of(rows));
        return new Books()
                .sheet("About", List.of("Counted on 1/9/2026"))
                .sheet("Pickers", all.toArray(List[]::new))
                .writeTo(folder.resolve("pickers-" + System.nanoTime() + ".xlsx"));
    }
}
