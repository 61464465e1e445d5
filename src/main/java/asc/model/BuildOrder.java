package asc.model;

import asc.problem.Problem;
import asc.query.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Every model after those it reads; loops are reported, each once, and left out with all that waits for them. */
final class BuildOrder {

    private static final Comparator<Model> BY_ROOM_THEN_NAME =
            Comparator.comparing(Model::room).thenComparing(Model::name);

    private final Map<TableName, SortedSet<TableName>> reads;
    private final Consumer<Problem> problems;
    private final Map<TableName, Model> waiting;
    private final List<Model> order = new ArrayList<>();

    BuildOrder(Map<TableName, Model> models, Map<TableName, SortedSet<TableName>> reads, Consumer<Problem> problems) {
        this.reads = reads;
        this.problems = problems;
        this.waiting = new TreeMap<>(models);
        place();
        reportLoops();
    }

    List<Model> order() {
        return List.copyOf(order);
    }

    private void place() {
        Optional<Model> next = nextReady();
        while (next.isPresent()) {
            order.add(next.get());
            waiting.remove(next.get().name());
            next = nextReady();
        }
    }

    private Optional<Model> nextReady() {
        return waiting.values().stream()
                .filter(model -> reads.get(model.name()).stream().noneMatch(waiting::containsKey))
                .min(BY_ROOM_THEN_NAME);
    }

    private void reportLoops() {
        Set<TableName> told = new LinkedHashSet<>();
        for (TableName start : waiting.keySet()) {
            List<TableName> loop = loopFrom(start);
            if (loop.stream().noneMatch(told::contains)) {
                report(loop);
            }
            told.addAll(loop);
        }
    }

    /** Follows what waits for what until a table comes round again; from any waiting table one does. */
    private List<TableName> loopFrom(TableName start) {
        List<TableName> path = new ArrayList<>();
        TableName current = start;
        while (!path.contains(current)) {
            path.add(current);
            current = reads.get(current).stream()
                    .filter(waiting::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        return path.subList(path.indexOf(current), path.size());
    }

    private void report(List<TableName> loop) {
        StringBuilder words = new StringBuilder(loop.get(0).toString());
        for (int i = 1; i <= loop.size(); i++) {
            words.append(i == 1 ? " reads " : ", which reads ").append(loop.get(i % loop.size()));
        }
        problems.accept(new Problem(
                words.append(loop.size() == 1 ? ", itself." : ": a loop.").toString(),
                waiting.get(loop.get(0)).file().place(),
                "Remove one of these readings: a table is built after those it reads."));
    }
}
