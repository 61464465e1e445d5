package asc.run;

import asc.explain.Answer;
import asc.explain.ExplainFolder;
import asc.explain.Explanation;
import asc.explain.TextPage;
import asc.explain.Unknown;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "explain",
        description =
                "How a published figure came about: its formula with the numbers in it, its interval, place and comparators,"
                        + " and the file, sheet, row and column of every cell behind it.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Parameters(
            index = "0",
            paramLabel = "MEASURE",
            description = "Its identifier, or its code where that is only one's.")
    private String measure;

    @Parameters(index = "1", paramLabel = "AREA", description = "Its code or its name.")
    private String area;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "PERIOD",
            description = "As 2024-25, or latest, which it is unless said.",
            defaultValue = "latest")
    private String period;

    @Option(
            names = "--cohort",
            paramLabel = "COHORT",
            description = "A group of people, where the figure is given for groups; all unless said.",
            defaultValue = "all")
    private String cohort;

    @Override
    public Integer call() throws Exception {
        ExplainFolder folder = ExplainFolder.read(Project.find().sql());
        try (Connection connection =
                PublishedFile.open(options.home(), options.settings().memory(), "The figure was not explained.")) {
            tell(Explanation.of(connection, folder, given()));
        } catch (Unknown unknown) {
            throw new Options.WrongUsage(unknown.getMessage());
        }
        return 0;
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("measure", measure);
        given.put("area", area);
        given.put("period", period);
        given.put("cohort", cohort);
        return given;
    }

    private void tell(Explanation explanation) {
        if (!options.json) {
            new TextPage(System.out).print(explanation);
            return;
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asked", explanation.asked());
        for (Answer answer : explanation.answers()) {
            document.put(answer.section().name(), answer.asMaps());
        }
        System.out.println(JsonMapper.builder().build().writeValueAsString(document));
    }
}
