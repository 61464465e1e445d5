package asc.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets something go wrong at every call on a file of the home, one run for each: the disk is full, a file cannot be read, may not be opened,
 * is cut short or replaced while it is read, the clock goes back. Each run ends with a message, readers notice nothing, and the next run
 * repairs it.
 */
public final class Faults {

    private static final List<Shape> SHAPES = List.of(Shape.EDITION, Shape.ROLLBACK, Shape.REBUILD, Shape.CORRECTION, Shape.FIRST_NIGHT);

    private static final int TOLD_EVERY = 25;

    /** Those that the README names. */
    private static final Set<Integer> CODES = Set.of(0, 1, 2, 3, 4);

    private static final Pattern TRACE =
            Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(|^Exception in |^Caused by: |fatal error has been detected");

    /** What a file is replaced by: as good as the one that was sent, and another. */
    private static final String REPLACEMENT = "Pond,Frogs,Newts\nDuck,11,1\nEel,12,2\nFrog,13,\n";

    private record Planned(Fault fault, Shape shape) {}

    private final Workshop workshop;
    private final Path library;
    private final Tally tally;

    private Faults(Workshop workshop, Path library) throws Exception {
        this.workshop = workshop;
        this.library = library;
        this.tally = new Tally(
                workshop.file("faults.tsv"),
                "fault", "shape", "what", "step", "struck", "code", "said", "half", "wrong", "recovery", "told");
    }

    /** @param arguments the project's folder, the folder where it is tried, the library that lets things go wrong, how many faults at most */
    public static void main(String[] arguments) throws Exception {
        Workshop workshop = new Workshop(Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]));
        Faults faults = new Faults(workshop, Path.of(arguments[2]).toAbsolutePath());
        System.exit(faults.all(Integer.parseInt(arguments[3])) ? 0 : 1);
    }

    private boolean all(int most) throws Exception {
        List<Planned> planned = planned();
        List<Planned> rest = new ArrayList<>(planned);
        rest.removeIf(each -> tally.has("fault", each.fault().name()));
        for (Planned each : rest.subList(0, Math.max(0, Math.min(rest.size(), most - tally.size())))) {
            meet(each.fault(), workshop.prepared(each.shape()));
            if (tally.size() % TOLD_EVERY == 0) {
                System.out.println(told());
            }
        }
        System.out.println("met, by what went wrong: " + tally.by("what", "struck"));
        System.out.println("met, by the step in which it did: " + tally.by("step", "struck"));
        System.out.println("ended with code: " + tally.by("code", "struck"));
        System.out.println(told() + "; " + planned.size() + " are possible");
        return tally.sum("wrong") == 0;
    }

    /** Every fault in the first of the shapes that has it: one of each kind in each step of each shape first, then all the others. */
    private List<Planned> planned() throws Exception {
        Set<String> names = new HashSet<>();
        Set<List<Object>> kinds = new HashSet<>();
        List<Planned> ofEachKind = new ArrayList<>();
        List<Planned> others = new ArrayList<>();
        for (Shape shape : SHAPES) {
            for (Fault fault : calls(workshop.prepared(shape)).faults()) {
                if (names.add(fault.name())) {
                    boolean isOfNewKind = kinds.add(List.of(shape, fault.what(), fault.step()));
                    (isOfNewKind ? ofEachKind : others).add(new Planned(fault, shape));
                }
            }
        }
        System.out.printf("one of each kind in each step: %d faults; with all the others: %d%n", ofEachKind.size(), names.size());
        ofEachKind.addAll(others);
        return ofEachKind;
    }

    /** The calls of an undisturbed run. */
    private Calls calls(Prepared prepared) throws Exception {
        Home home = prepared.before().copyTo(workshop.home());
        Path notes = workshop.file("calls");
        Files.deleteIfExists(notes);
        Launcher.Ended ended = workshop.launcher()
                .start(home, Fault.preloaded(library, home, notes), prepared.shape().command())
                .end();
        if (ended.code() != 0) {
            throw new IllegalStateException("With every call noted:\n" + ended.said());
        }
        String log = home.files("logs").stream()
                .filter(name -> !prepared.logs().contains(name))
                .findFirst()
                .orElseThrow();
        return Calls.read(notes, home.path().resolve("logs").resolve(log));
    }

    private void meet(Fault fault, Prepared prepared) throws Exception {
        Home home = prepared.before().copyTo(workshop.home());
        Path notes = workshop.file("struck");
        Files.deleteIfExists(notes);
        Files.writeString(workshop.file("replacement"), REPLACEMENT);
        Launcher.Ended ended = workshop.launcher()
                .start(home, fault.environment(library, home, notes), prepared.shape().command())
                .end();
        boolean struck = Files.exists(notes);
        boolean said = CODES.contains(ended.code())
                && !ended.said().isBlank()
                && !TRACE.matcher(ended.said()).find();
        Aftermath found = fault.changesAFile()
                ? sentAgain(home, prepared)
                : Aftermath.of(
                        home, prepared, workshop.launcher(), fault.isOfASentFile() ? List.of() : prepared.visible());
        boolean wrong = !said || !found.isAsIfNothingHadHappened();
        tally.add(
                fault.name(),
                prepared.shape(),
                fault.what(),
                fault.step(),
                struck ? 1 : 0,
                ended.code(),
                said ? 1 : 0,
                found.seen().size(),
                wrong ? 1 : 0,
                found.recovery().toMillis(),
                found.told());
        if (wrong) {
            System.out.printf("%s (%d): ended with %d%n%s%s%n", fault.name(), tally.size(), ended.code(), said ? "" : ended.said(), found.told());
            workshop.keep("fault-" + tally.size());
            Files.writeString(workshop.file("kept/fault-" + tally.size() + "/said"), fault.name() + "\n" + ended.said());
        }
    }

    /** What was sent is sent again, whole: the figures are those of it, whatever was made of the other. */
    private Aftermath sentAgain(Home home, Prepared prepared) throws Exception {
        Home sent = new Home(prepared.before().path().resolve("inbox"));
        Home inbox = new Home(home.path().resolve("inbox"));
        return Aftermath.ofFigures(home, prepared, workshop.launcher(), () -> sent.copyTo(inbox.path()));
    }

    private String told() {
        return "%d faults, %d of them met: %d ended without a plain message, %d versions not whole, %d wrong in any way; longest recovery %.1f s"
                .formatted(
                        tally.size(),
                        tally.sum("struck"),
                        tally.size() - tally.sum("said"),
                        tally.sum("half"),
                        tally.sum("wrong"),
                        tally.longest("recovery") / 1000.0);
    }
}
