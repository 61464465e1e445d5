package asc.run;

import asc.database.DuckDb;
import asc.definition.Jobs;
import asc.definition.LoadJob;
import asc.landing.Staging;
import asc.problem.Nearest;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.type.TypeFolder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The project's jobs and types, read and without a problem.
 *
 * @param jobs every job
 * @param types every cell type
 */
record Definitions(Jobs jobs, TypeFolder types) {

    /**
     * Reads them.
     *
     * @throws Refusal with every problem in every file
     */
    static Definitions read(Project project) throws IOException, Refusal, SQLException {
        Definitions read = toShow(project);
        if (read.jobs.haveShapes()) {
            refuse(disagreements(read.jobs, read.types));
        }
        return read;
    }

    /**
     * Reads them to show what there is: nothing will be loaded, so nobody asks DuckDB whether shapes of one table agree, which takes longer
     * than all the rest.
     *
     * @throws Refusal with every other problem in every file
     */
    static Definitions toShow(Project project) throws IOException, Refusal {
        TypeFolder types = TypeFolder.read(project.sql());
        Jobs jobs = Jobs.read(project.jobs(), types.landsAs());
        List<Problem> problems = new ArrayList<>(types.problems());
        problems.addAll(jobs.problems());
        refuse(problems);
        return new Definitions(jobs, types);
    }

    private static void refuse(List<Problem> problems) throws Refusal {
        if (!problems.isEmpty()) {
            throw new Refusal("The project's definitions cannot be used.", problems);
        }
    }

    /** Only DuckDB knows what its macros give, and is asked only where that matters. */
    private static List<Problem> disagreements(Jobs jobs, TypeFolder types) throws SQLException, Refusal {
        try (Connection connection = DuckDb.inMemory()) {
            types.install(connection);
            return jobs.disagreements(types.sqlTypes(connection));
        }
    }

    /**
     * A load job by its name.
     *
     * @throws Options.WrongUsage naming the nearest job when there is none
     */
    LoadJob load(String name) throws Options.WrongUsage {
        List<String> names = jobs.loads().stream().map(LoadJob::name).toList();
        return jobs.loads().stream()
                .filter(load -> load.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Options.WrongUsage("There is no load job \"" + name + "\". "
                        + Nearest.sentence(name, names, "asc jobs lists them.")));
    }

    /** The staging tables of every load job, with their schema. */
    List<String> stagingTables() {
        return stagingTables(jobs.loads().stream());
    }

    /** Those of them that hold people. */
    List<String> restrictedStagingTables() {
        return stagingTables(jobs.loads().stream().filter(LoadJob::isPersonal));
    }

    private static List<String> stagingTables(Stream<LoadJob> loads) {
        return loads.flatMap(Definitions::stagingTablesOf).toList();
    }

    /** The staging tables of one job, with their schema. */
    static Stream<String> stagingTablesOf(LoadJob job) {
        return Staging.tables(job).stream().map(table -> "staging." + table);
    }
}
