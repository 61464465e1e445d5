package asc.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A home as a run finds it, and what the run makes of it undisturbed.
 *
 * @param before the home that is copied
 * @param logs the logs that are in it
 * @param wasPublished whether a version is in force in it
 * @param visible what readers may see at any moment of the run: what every version held before, and what the one in force holds after
 * @param after the home after the run
 * @param steps the run's steps
 * @param took how long it took
 */
record Prepared(
        Shape shape,
        Home before,
        Set<String> logs,
        boolean wasPublished,
        List<Contents> visible,
        AtRest after,
        Steps steps,
        Duration took) {

    static Prepared make(Shape shape, Path folder, Launcher launcher) throws Exception {
        Home before = Home.empty(folder.resolve("prepared").resolve(shape.name().toLowerCase()));
        shape.prepare(before, launcher);
        Set<String> logs = Steps.logs(before);
        List<Contents> visible = new ArrayList<>();
        for (String name : before.names("published")) {
            if (name.matches("v\\d+")) {
                visible.add(Contents.of(before.published().resolve(name).resolve("asc.duckdb")));
            }
        }
        boolean wasPublished = !visible.isEmpty();
        Home home = before.copyTo(folder.resolve("home"));
        Launcher.Ended first = launcher.run(home, shape.command());
        if (first.code() != 0) {
            throw new IllegalStateException(shape + " undisturbed:\n" + first.said());
        }
        AtRest after = AtRest.of(home);
        visible.add(after.published());
        Steps steps = Steps.of(home, logs);
        home = before.copyTo(folder.resolve("home"));
        Launcher.Ended second = launcher.run(home, shape.command());
        List<String> differences = AtRest.of(home).differences(after);
        if (!differences.isEmpty()) {
            throw new IllegalStateException(shape + " does not end the same twice: " + differences);
        }
        Duration took = first.took().plus(second.took()).dividedBy(2);
        System.out.printf("%-12s takes %d ms undisturbed, in %d steps%n", shape, took.toMillis(), steps.names().size());
        return new Prepared(shape, before, logs, wasPublished, visible, after, steps, took);
    }
}
