package asc.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import asc.problem.Problem;
import asc.pseudonym.Key;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No published text tells who somebody is. */
class LeaksTest {

    @Test
    void a_pseudonym_is_found_wherever_it_stands_in_a_text_and_is_not_told() throws Exception {
        String pseudonym = Key.random(12).pseudonym("00123");
        try (Connection connection = DuckDb.inMemory();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema orchard");
            statement.execute("create table orchard.tree (place text, note text, planted_by text, apples integer)");
            statement.execute("insert into orchard.tree values ('k1-north', 'seen by " + pseudonym + "', '" + pseudonym
                    + "', 3), (null, null, null, null)");
            List<Problem> found = Leaks.in(connection, List.of(TableName.of("orchard.tree")));
            assertThat(found)
                    .extracting(Problem::what)
                    .containsExactly(
                            "The column note would publish pseudonyms of people.",
                            "The column planted_by would publish pseudonyms of people.");
            assertThat(found.toString()).doesNotContain(pseudonym);
        }
    }
}
