package asc.run;

import asc.plan.Basis;
import asc.plan.Held;
import asc.plan.Plan;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.publish.Versions;
import java.util.ArrayList;
import java.util.List;

/** Does what a plan says, on the very files, warehouse and definitions it was made from. */
final class Applying {

    private static final String NOTHING = "Nothing was applied.";

    private final OpenRun run;
    private final Plan plan;

    Applying(OpenRun run, Plan plan) {
        this.run = run;
        this.plan = plan;
    }

    /**
     * Applies it.
     *
     * @param approve whether what a gate holds is let through
     * @param by who approves
     * @return what became of each file, and of the publication
     * @throws Refusal when the disks have no room, anything has moved, or a gate holds what nobody approves; then nothing has changed
     */
    List<Outcome> apply(boolean approve, String by, String why) throws Exception {
        run.ends("refused");
        DiskSpace.mustHoldARunOf(run.home());
        Work work = Work.of(plan.order(), run.home(), run.definitions(), run.connection());
        Basis now = Planning.basis(run, work, new Versions(run.home().published()));
        List<Problem> moved = plan.basis().movedTo(now);
        if (!moved.isEmpty()) {
            throw new Refusal(NOTHING, moved);
        }
        if (!plan.stops().isEmpty()) {
            throw new Refusal(NOTHING, plan.stops());
        }
        if (!plan.held().isEmpty() && !approve) {
            throw new Refusal(NOTHING, held());
        }
        if (approve && !plan.held().isEmpty()) {
            new Approvals(run.connection(), run.runId()).approve(plan, by, why);
            run.log().tell("", "", "approve", "Plan " + plan.id() + " was approved by " + by + ": " + why);
        }
        return done(work, now);
    }

    private List<Problem> held() {
        List<Problem> problems =
                new ArrayList<>(plan.held().stream().map(Held::asProblem).toList());
        problems.add(new Problem(
                "The plan waits for somebody who approves it.",
                "",
                new Invocation(run.project(), run.home()).of("apply " + plan.id() + " --approve --why \"…\"")));
        return problems;
    }

    private List<Outcome> done(Work work, Basis now) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        boolean replaced = false;
        for (int i = 0; i < work.tasks().size(); i++) {
            Work.Task task = work.tasks().get(i);
            String sha256 = now.inputs().get(i).sha256();
            Outcome outcome =
                    new LoadRun(run, task.job(), task.path()).exactly(sha256).load(task.edition(), task.again());
            replaced |= outcome.verdict().equals(LoadRun.REPLACED);
            outcomes.add(outcome);
        }
        outcomes.addAll(work.notDone());
        if (replaced) {
            outcomes.add(Outcome.notApplied(plan.id()));
            return outcomes;
        }
        outcomes.add(new PublishRun(run).promising(plan.contents()).publish(false));
        return outcomes;
    }
}
