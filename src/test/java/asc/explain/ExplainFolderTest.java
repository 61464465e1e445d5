package asc.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.model.Orchard;
import asc.model.Room;
import asc.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An explanation is a folder of queries: what they may say, what they may read, and what becomes of them. */
class ExplainFolderTest {

    private Orchard orchard;

    @BeforeEach
    void plant(@TempDir Path folder) throws Exception {
        orchard = new Orchard(folder)
                .give("staging.crate (crate_id integer, sort varchar, weight decimal(9, 3))")
                .query(
                        Room.WAREHOUSE,
                        "apple",
                        "crate_id",
                        "select crate.crate_id, crate.sort, crate.weight from staging.crate as crate");
        orchard.execute(
                "insert into staging.crate values (1, 'Russet', 2.500), (2, 'Pippin', 10.000), (3, 'Bramley', null)");
        orchard.file("explain/given/sort.sql", """
                -- finds      sort
                -- title      sort of apple
                -- when none  There are no apples.
                -- otherwise  Look on the shelf.
                select apple.sort as spelling, apple.sort as found, 'the ' || apple.sort as name from warehouse.apple as apple
                """)
                .file("explain/shared/asked.sql", """
                -- shared  asked
                -- title   The apples asked for
                select apple.* from warehouse.apple as apple where apple.sort = getvariable('sort')
                """)
                .file("explain/weight.sql", """
                -- section   weight
                -- title     Its weight
                -- position  1
                -- shows     facts
                select asked.sort || ' weighs ' || asked.weight as in_words, asked.weight as weight, asked.weight as _weight,
                  asked.weight > 5 as is_heavy from asked
                """)
                .file("explain/others.sql", """
                -- section    others
                -- title      The others
                -- position   2
                -- shows      table
                -- when none  It is the only one.
                select apple.sort, apple.weight from warehouse.apple as apple where apple.sort <> getvariable('sort') order by 1
                """);
    }

    @AfterEach
    void close() throws Exception {
        orchard.close();
    }

    private String problems() throws Exception {
        orchard.build().build();
        return new ExplainCheck(orchard.connection(), orchard.graph(), ExplainFolder.read(orchard.sql()))
                .problems().stream().map(Problem::asText).collect(Collectors.joining("\n"));
    }

    private Explanation explain(String sort) throws Exception {
        orchard.build().build();
        return Explanation.of(orchard.connection(), ExplainFolder.read(orchard.sql()), Map.of("sort", sort));
    }

    @Test
    void each_section_is_a_query_that_reads_what_was_found() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        assertThat(problems()).isEmpty();
        new TextPage(new PrintStream(printed, true, StandardCharsets.UTF_8)).print(explain(" russet"));

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                ITS WEIGHT
                  In words  Russet weighs 2.500
                  Weight    2.5
                  Is heavy  no

                THE OTHERS
                  Sort     Weight
                  -------  ------
                  Bramley
                  Pippin       10
                """);
    }

    @Test
    void a_program_gets_numbers_and_the_words_beside_them() throws Exception {
        assertThat(explain("PIPPIN").answers().get(0).asMaps().toString())
                .isEqualTo("[{in_words=Pippin weighs 10.000, weight_in_words=10, weight=10, is_heavy=true}]");
    }

    @Test
    void what_is_not_known_is_told_with_what_is() throws Exception {
        assertThatThrownBy(() -> explain("pip"))
                .isInstanceOf(Unknown.class)
                .hasMessage("There is no sort of apple \"pip\". It may be the Pippin.");
        orchard.execute("delete from staging.crate");
        assertThatThrownBy(() -> explain("pip")).isInstanceOf(Unknown.class).hasMessage("There are no apples.");
    }

    @Test
    void a_query_that_cannot_explain_is_a_problem() throws Exception {
        orchard.file("warehouse/picker.sql", """
                        -- warehouse    picker
                        -- one row per  crate_id
                        -- title        Who picked it
                        -- owner        orchard
                        -- restricted   they are people
                        select crate.crate_id from staging.crate as crate
                        """)
                .file("explain/shared/who.sql", """
                        -- shared  who
                        -- title   Who picked it
                        select picker.crate_id from warehouse.picker as picker
                        """)
                .file("explain/a.sql", """
                        -- section   b
                        -- title     A
                        -- position  first
                        -- shows     pictures
                        select 1 as one
                        """)
                .file("explain/c.sql", """
                        -- section   c
                        -- title     C
                        -- position  3
                        -- shows     table
                        select crate.crate_id from staging.crate as crate
                        """);

        assertThat(problems()).isEqualTo("""
                  The header says "b", the file is called "a".      sql/explain/a.sql, line 1
                    Give both one name.
                  "first" is no position.      sql/explain/a.sql, line 3
                    Write a whole number: sections stand in their order.
                  "pictures" is no layout.      sql/explain/a.sql, line 4
                    Write "facts" or "table".
                  The query reads warehouse.picker, which is restricted.      sql/explain/shared/who.sql, line 3
                    Read what is published: an explanation is made from nothing else.
                  The query reads staging.crate, and a query that explains may not read staging.      sql/explain/c.sql, line 5
                    A query that explains may read reference, log, warehouse, measures and marts.\
                """);
    }

    @Test
    void a_query_that_duckdb_does_not_understand_is_a_problem() throws Exception {
        orchard.file(
                "explain/shared/asked.sql",
                "-- shared  asked\n-- title   x\nselect apple.colour from warehouse.apple as apple\n");
        assertThat(problems()).contains("sql/explain/shared/asked.sql").contains("colour");
        orchard.file(
                "explain/shared/asked.sql",
                "-- shared  asked\n-- title   x\nselect apple.sort from warehouse.apple as apple\n");
        assertThat(problems()).contains("sql/explain/weight.sql, line 5").contains("weight");
    }

    /** Whoever adds a measure that we work out adds it there too, or it could not say how it was counted. */
    @Test
    void every_query_that_measures_can_be_explained() throws Exception {
        String explained = Files.readString(Path.of("sql/explain/counting.sql"));
        try (Stream<Path> files = Files.list(Path.of("sql/measures"))) {
            List<String> measures = files.map(
                            file -> file.getFileName().toString().replace(".sql", ""))
                    .filter(name -> !name.equals("result"))
                    .toList();
            assertThat(measures).isNotEmpty();
            assertThat(measures).allSatisfy(name -> assertThat(explained).contains("measures." + name + " "));
        }
    }
}
