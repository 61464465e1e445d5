package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import asc.problem.Problem;
import asc.pseudonym.Key;
import asc.query.TableName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What could tell a person leaves neither by a published column nor by an open folder. */
class LeaksTest {

    @Test
    void a_pseudonym_in_a_published_column_is_found_wherever_it_stands_in_a_text() throws Exception {
        String pseudonym = Key.random(12).pseudonym("00123");
        try (Connection connection = DuckDb.inMemory();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema orchard");
            statement.execute("create table orchard.tree (place text, note text, planted_by text, apples integer)");
            statement.execute("insert into orchard.tree values ('k1-north', 'seen by " + pseudonym + "', '" + pseudonym
                    + "', 3), (null, null, null, null)");
            assertThat(Leaks.in(connection, TableName.of("orchard.tree")))
                    .extracting(Problem::what)
                    .containsExactly(
                            "orchard.tree would publish pseudonyms of people in its column note.",
                            "orchard.tree would publish pseudonyms of people in its column planted_by.");
            assertThat(Leaks.in(connection, TableName.of("orchard.tree")).toString())
                    .doesNotContain(pseudonym);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_run_does_not_start_while_a_folder_that_holds_people_is_open_to_others(@TempDir Path folder)
            throws Exception {
        for (String name : new String[] {"restricted", "refused"}) {
            Path home = folder.resolve(name + "-open");
            Path loose = Files.createDirectories(home.resolve(name));
            Files.setPosixFilePermissions(loose, PosixFilePermissions.fromString("rwxr-x---"));
            Console ran = Console.run("night", "--home", home.toString());
            assertThat(ran.code()).as(ran.err()).isEqualTo(3);
            assertThat(ran.out() + ran.err())
                    .contains("The folder " + loose + " is open to other users.")
                    .contains("chmod 700 " + loose);
            assertThat(home.resolve("published/current.txt")).doesNotExist();

            Files.setPosixFilePermissions(loose, PosixFilePermissions.fromString("rwx------"));
            assertThat(Console.run("night", "--home", home.toString()).code()).isZero();
            assertThat(Files.getPosixFilePermissions(home.resolve("restricted/working.duckdb")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
