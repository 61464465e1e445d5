package asc.landing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.database.DuckDb;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandingTableTest {

    @Test
    void rows_that_could_not_be_inserted_are_not_tried_again_so_that_the_first_fault_is_the_one_that_is_told()
            throws Exception {
        try (Connection connection = DuckDb.inMemory();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema landing");
            LandingTable table = new LandingTable(connection, "tree", List.of("name"));
            table.append("f1", LocalDate.parse("2026-09-01"), "Trees", 1, List.of("Ash"));
            statement.execute("drop table landing.tree");
            assertThatThrownBy(() -> table.append("f2", LocalDate.parse("2026-09-01"), "Trees", 1, List.of("Elm")))
                    .hasMessageContaining("tree");
            assertThatCode(table::close).doesNotThrowAnyException();
        }
    }
}
