package asc.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Prints what became of a run. */
final class Outcomes {

    private Outcomes() {}

    /** Prints the outcomes and notes how the run ended; gives the exit code. */
    static int tell(List<Outcome> outcomes, OpenRun run, boolean json) {
        String verdict = verdict(outcomes);
        run.ends(verdict);
        int code = code(verdict);
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("run", run.runId());
            document.put("verdict", verdict);
            document.put("outcomes", outcomes);
            System.out.println(JsonMapper.builder().build().writeValueAsString(document));
        } else {
            outcomes.forEach(outcome -> System.out.println(outcome.job() + "  " + outcome.text()));
            new NextSteps(run, outcomes).lines(code).forEach(System.out::println);
        }
        return code;
    }

    private static int code(String verdict) {
        return switch (verdict) {
            case "fault" -> Asc.FAULT;
            case "refused" -> Asc.REFUSED;
            default -> 0;
        };
    }

    private static String verdict(List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(Outcome::isFault)) {
            return "fault";
        }
        return outcomes.stream().anyMatch(Outcome::needsSomebody) ? "refused" : "done";
    }
}
