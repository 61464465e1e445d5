package asc.run;

import asc.definition.Jobs;
import asc.explain.ExplainCheck;
import asc.explain.ExplainFolder;
import asc.landing.Staging;
import asc.model.BuildListener;
import asc.model.KeptScans;
import asc.model.ModelBuild;
import asc.model.PlainSql;
import asc.model.Undescribed;
import asc.model.Units;
import asc.plan.Gates;
import asc.plan.PlanCheck;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.sample.SampleCheck;
import asc.sample.SampleFolder;
import asc.specification.ModelTests;
import asc.type.TypeFolder;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description =
                "Every job, type, model, test and reference table: all problems at once; no data needed. Takes no time where nothing"
                        + " has changed since all was well.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Option(names = "--again", description = "Checks although nothing has changed since all was well.")
    private boolean again;

    private final List<String> counts = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        CheckedBefore before = new CheckedBefore(Project.find());
        Optional<String> verdict = again ? Optional.empty() : before.verdict();
        List<Problem> problems = verdict.isPresent() ? List.of() : problems(Project.find());
        if (options.json) {
            System.out.println(
                    tools.jackson.databind.json.JsonMapper.builder().build().writeValueAsString(problems));
        } else if (problems.isEmpty()) {
            String well = "All is well: " + String.join(", ", counts) + ".";
            System.out.println(verdict.map(same -> same + " Nothing has changed since it was checked.")
                    .orElse(well));
            if (verdict.isEmpty()) {
                before.keep(well);
            }
        } else {
            throw new Refusal(Words.count(problems.size(), "problem") + " found.", problems);
        }
        return problems.isEmpty() ? 0 : Asc.REFUSED;
    }

    /** Every problem that can be found without data. What builds on broken definitions is not tried. */
    List<Problem> problems(Project project) throws Exception {
        TypeFolder types = TypeFolder.read(project.sql());
        Jobs jobs = Jobs.read(project.jobs(), types.landsAs());
        List<Problem> problems = new ArrayList<>(types.problems());
        problems.addAll(jobs.problems());
        try (Warehouse warehouse = Warehouse.empty(project)) {
            Connection connection = warehouse.connection();
            if (types.problems().isEmpty()) {
                types.install(connection);
                problems.addAll(warehouse.unoptimised(() -> types.runTests(connection)));
                if (jobs.haveShapes()) {
                    problems.addAll(jobs.disagreements(types.sqlTypes(connection)));
                }
            }
            Definitions definitions = new Definitions(jobs, types);
            Models models = Models.of(project, connection, definitions);
            problems.addAll(models.problems(definitions));
            problems.addAll(PlainSql.problems(models.graph().folder()));
            ModelTests tests = ModelTests.read(project.sql(), models.graph());
            problems.addAll(tests.problems());
            SampleFolder samples = SampleFolder.read(project.sql());
            problems.addAll(samples.problems());
            ExplainFolder explanations = ExplainFolder.read(project.sql());
            problems.addAll(explanations.problems());
            if (problems.isEmpty()) {
                problems.addAll(built(warehouse, definitions, models, tests, samples));
                problems.addAll(TodayQueries.problems(project, connection, models.graph()));
                problems.addAll(new ExplainCheck(connection, models.graph(), explanations).problems());
                problems.addAll(
                        new Gates(connection, "", connection.getCatalog(), List.of()).problems(jobs.publishes()));
                problems.addAll(new PlanCheck(connection, models.graph()).problems(project.sql()));
            }
            counts.add(Words.count(jobs.names().size(), "job"));
            counts.add(Words.count(types.types().size(), "cell type"));
            counts.add(models.graph().inOrder().size() + " queries");
            counts.add(Words.count(models.checks().checks().size(), "check"));
            counts.add(Words.count(tests.cases().size(), "model test"));
            counts.add(Words.count(samples.samples().size(), "sample"));
            counts.add(Words.count(explanations.sections().size(), "section") + " of an explanation");
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
        }
        return problems;
    }

    /** The whole warehouse built from no rows, its checks run, and every model test. */
    private static List<Problem> built(
            Warehouse warehouse, Definitions definitions, Models models, ModelTests tests, SampleFolder samples)
            throws Exception {
        Connection connection = warehouse.connection();
        new Staging(connection).rebuild(definitions.jobs().loads());
        List<Problem> problems = new ArrayList<>();
        new ModelBuild(connection, models.graph(), BuildListener.SILENT)
                .build()
                .forEach(finding -> problems.add(finding.asProblem()));
        problems.addAll(Undescribed.problems(connection, models.graph()));
        problems.addAll(Units.problems(connection, models.graph()));
        problems.addAll(KeptScans.problems(connection, models.graph()));
        models.checks().run(connection).forEach(finding -> problems.add(finding.asProblem()));
        problems.addAll(warehouse.unoptimised(() -> tests.run(connection)));
        problems.addAll(
                new SampleCheck(connection, samples).problems(models.graph().tables()));
        return problems;
    }
}
