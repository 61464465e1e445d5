package asc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.model.Orchard;
import asc.model.Room;
import asc.problem.Finding;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.problem.Severity;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

    private Orchard orchard;

    @BeforeEach
    void plant(@TempDir Path folder) throws Exception {
        orchard = new Orchard(folder)
                .give("staging.crate (crate_id integer, picker varchar)")
                .give("landing.crate (crate_id varchar)")
                .query(Room.WAREHOUSE, "apple", "crate_id", "select crate.crate_id from staging.crate as crate");
        orchard.execute("insert into staging.crate values (1, 'Ada'), (2, 'Bea'), (3, 'Cy'), (4, 'Di')");
        orchard.build().build();
    }

    @AfterEach
    void close() throws Exception {
        orchard.close();
    }

    private Checks checks() throws SQLException {
        return Checks.read(orchard.connection(), orchard.sql(), orchard.graph());
    }

    @Test
    void whatACheckFindsIsItsCommentACountAndThreeExamples() throws Exception {
        orchard.file("checks/all_crates.sql", """
                        -- warn: Crates stand about.
                        --       Put them away.

                        -- a remark
                        select crate.crate_id, null as shelf from staging.crate as crate order by 1
                        """)
                .file(
                        "checks/many_apples.sql",
                        "-- stop: Too many.\nselect apple.crate_id from warehouse.apple where crate_id = 4")
                .file("checks/no_apples.sql", "-- stop: None.\nselect 1 from warehouse.apple having count(*) = 0");

        assertThat(checks().problems()).isEmpty();
        assertThat(checks().run(orchard.connection()))
                .containsExactly(
                        new Finding("many_apples", Severity.STOP, "Too many.", 1, List.of("crate_id 4")),
                        new Finding(
                                "all_crates",
                                Severity.WARN,
                                "Crates stand about. Put them away.",
                                4,
                                List.of(
                                        "crate_id 1, shelf empty",
                                        "crate_id 2, shelf empty",
                                        "crate_id 3, shelf empty")));
    }

    @Test
    void aFileIsCalledByItsNameInWhatACheckFinds() throws Exception {
        orchard.execute("create schema if not exists log");
        orchard.execute("create table if not exists log.file (file_id varchar, name varchar)");
        orchard.execute("insert into log.file (file_id, name) values ('0123456789abcdef', 'Crates of May.xlsx')");
        orchard.file("checks/all_crates.sql", """
                        -- warn: Crates stand about.
                        select '0123456789abcdef' as file_id, 'fedcba9876543210' as file_id_b, crate.crate_id
                        from staging.crate as crate where crate.crate_id = 1
                        """);
        assertThat(checks().run(orchard.connection()).get(0).examples())
                .containsExactly("file \"Crates of May.xlsx\", file_id_b fedcba9876543210, crate_id 1");
    }

    @Test
    void aCheckThatCannotBeReadOrReadsWhatItMayNotIsAProblem() throws Exception {
        orchard.file("checks/a.sql", "select 1 from warehouse.apple")
                .file("checks/b.sql", "-- warn:\nselect 1 from warehouse.aple")
                .file("checks/c.sql", "-- stop: Cells.\nselect 1 from landing.crate")
                .file("checks/d.sql", "-- stop: Cells.\nselect from where");

        assertThat(checks().problems().stream().map(Problem::asText).collect(Collectors.joining("\n")))
                .isEqualTo("""
                          The check does not say whether it stops or warns.      sql/checks/a.sql, line 1
                            Begin the file with "-- stop: …" or "-- warn: …": what was found and what to do about it.
                          The check has no message.      sql/checks/b.sql, line 1
                            Write what its reader should know and do.
                          The query reads warehouse.aple, and there is no such table.      sql/checks/b.sql, line 2
                            The nearest known name is warehouse.apple.
                          The query reads landing.crate, and a check may not read landing.      sql/checks/c.sql, line 2
                            A check may read reference, staging, log, warehouse, measures and marts.
                          DuckDB cannot read the query: syntax error at or near "where".      sql/checks/d.sql, line 2
                            Mend the SQL on this line or the one above it.\
                        """);
        assertThat(catchThrowableOfType(Refusal.class, () -> checks().run(orchard.connection()))
                        .problems())
                .hasSize(5);
    }

    @Test
    void aCheckDuckDbCannotRunIsNamed() throws Exception {
        orchard.file("checks/a.sql", "-- warn: A.\n\nselect apple.tree\nfrom warehouse.apple as apple")
                .file("checks/b.sql", "-- warn: B.\nselect crate.picker::integer from staging.crate as crate");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> checks().run(orchard.connection()));

        assertThat(refusal.asText()).contains("sql/checks/a.sql, line 3").doesNotContain("Ada");
        assertThat(refusal.problems().get(1).what())
                .isEqualTo("A value could not be converted to INT32, in column picker.");
    }
}
