package asc.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import asc.problem.Problem;
import asc.pseudonym.Key;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's number that somebody has written into a text is found, although the warehouse keeps only its pseudonym. */
class WrittenNumbersTest {

    private static final Key OLD = Key.random(1);
    private static final Key NEW = Key.random(2);
    private static final TableName TREE = TableName.of("orchard.tree");

    private Connection connection;

    @BeforeEach
    void an_orchard() throws Exception {
        connection = DuckDb.inMemory();
        execute("create schema log");
        execute("create table log.file (file_id text, name text)");
        execute("insert into log.file values ('f1', 'Trees.xlsx')");
        execute("create schema orchard");
        execute("create table orchard.tree (note text, file_id text, sheet text, row integer)");
        execute(
                "insert into orchard.tree values ('old', 'f1', 'North', 2), (null, 'f1', 'North', 3), ('by the gate', 'f1', 'North', 4)");
    }

    @AfterEach
    void closed() throws Exception {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40712345",
                "Ask 40712345 about the ladder",
                "pruned by 40712345.",
                "(40712345)",
                "pickers: 40712345/40799999",
                "40712345's tree",
                "picker no.40712345",
                "see cp-9981",
                "see CP-9981, who knows",
            })
    void it_is_found_as_a_word_of_a_text_and_only_where_it_stands_is_told(String note) throws Exception {
        write(note);
        List<Problem> found = found(OLD.pseudonym("40712345"), NEW.pseudonym("CP-9981"));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).what())
                .isEqualTo(
                        "The column note would publish a number of a person that is kept as a pseudonym, such as a staff number, in 1 text.");
        assertThat(found.get(0).where()).isEqualTo("Trees.xlsx, sheet \"North\", row 5; orchard.tree");
        assertThat(found.toString()).doesNotContain("40712345").doesNotContainIgnoringCase("cp-9981");
    }

    @ParameterizedTest
    @ValueSource(strings = {"140712345 apples", "4071234 apples", "planted in 2025", "k1-north", "407-12345"})
    void another_number_is_none(String note) throws Exception {
        write(note);
        assertThat(found(OLD.pseudonym("40712345"), OLD.pseudonym("2025"))).isEmpty();
    }

    @Test
    void a_column_of_codes_is_passed_over_since_some_are_somebodys_number_by_chance() throws Exception {
        execute("delete from orchard.tree");
        execute("insert into orchard.tree select (40712340 + range)::text, 'f1', 'North', range from range(9)");
        assertThat(found(OLD.pseudonym("40712345"))).isEmpty();
        execute("insert into orchard.tree select 'tree ' || range, 'f1', 'South', range from range(9)");
        assertThat(found(OLD.pseudonym("40712345"))).hasSize(1);
    }

    @Test
    void places_are_named_until_there_are_enough() throws Exception {
        for (int i = 0; i < 9; i++) {
            write("tree " + i + " of 40712345");
        }
        List<Problem> found = found(OLD.pseudonym("40712345"));
        assertThat(found.get(0).what()).endsWith("in 9 texts.");
        assertThat(found.get(0).where()).contains("row 5").contains("row 7").doesNotContain("row 8");
    }

    @Test
    void of_a_table_that_does_not_know_where_it_comes_from_the_name_is_told() throws Exception {
        write("40712345 and others");
        execute("alter table orchard.tree drop column row");
        assertThat(found(OLD.pseudonym("40712345")).get(0).where()).isEqualTo("orchard.tree");
    }

    private List<Problem> found(String... kept) throws SQLException {
        return new WrittenNumbers(connection, Set.of(kept), text -> List.of(OLD.pseudonym(text), NEW.pseudonym(text)))
                .in(List.of(TREE));
    }

    private void write(String note) throws SQLException {
        execute("insert into orchard.tree select '" + note.replace("'", "''")
                + "', 'f1', 'North', max(row) + 1 from orchard.tree");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
