package asc.disclosure;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Hides what is about few people, then asks the attacker what he still can know, and hides the smallest count that he needs for it, until
 * he knows nothing.
 */
final class Protection {

    private final Release release;
    private final List<Release> earlier;
    private final Elsewhere elsewhere;
    private final Blocks blocks;
    private final Deque<Blocks.Block> open = new ArrayDeque<>();

    Protection(Release release, List<Release> earlier) {
        this.release = release;
        this.earlier = earlier;
        this.elsewhere = new Elsewhere(release, earlier);
        this.blocks = new Blocks(release);
    }

    void run() {
        for (Row row : release.rows()) {
            if (row.policy.counts().stream().anyMatch(column -> isFew(row, column)) || wasHidden(row)) {
                row.hide();
            }
            row.policy.counts().forEach(column -> round(row, column));
        }
        open.addAll(blocks.all());
        while (!open.isEmpty()) {
            protect(open.pop());
        }
    }

    private static boolean isFew(Row row, String column) {
        return row.number(column) != null && row.policy.isFew(row.number(column));
    }

    /** What an earlier version hid is not shown by a later one: the rest of the earlier one would give it away. */
    private boolean wasHidden(Row row) {
        return row.policy.complement()
                && (row.policy.zero() != Policy.Zero.SHOWN || isAboutSomebody(row))
                && earlier.stream()
                        .flatMap(version -> Stream.ofNullable(version.row(row.name())))
                        .anyMatch(before -> before.hidden);
    }

    static boolean isAboutSomebody(Row row) {
        return row.policy.counts().stream().anyMatch(column -> row.number(column) != null && row.number(column) > 0);
    }

    private static void round(Row row, String column) {
        double base = row.policy.rounding();
        if (base > 1 && row.number(column) != null) {
            row.numbers.put(column, Math.floor(row.number(column) / base + 0.5) * base);
        }
    }

    private void protect(Blocks.Block block) {
        Map<Object, double[]> seen = new HashMap<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            Set<Row> touched = new LinkedHashSet<>();
            for (Recovered recovered : new Attack(block.equations(), block.rows(), seen, elsewhere::believed).run()) {
                // One remedy may serve for all that hang together; what it leaves is found in the next round.
                if (recovered.constraints().stream()
                        .flatMap(constraint -> constraint.equation.cells())
                        .noneMatch(cell -> touched.contains(cell.row()))) {
                    changed |= remedy(block, recovered, touched);
                }
            }
        }
    }

    private boolean remedy(Blocks.Block block, Recovered recovered, Set<Row> touched) {
        if (isKnownByShares(recovered)) {
            recovered.constraints().stream()
                    .map(constraint -> constraint.equation)
                    .filter(Protection::isShare)
                    .forEach(share -> {
                        share.whole().row().emptied.add(share.relation().rate());
                        touched.add(share.whole().row());
                    });
            return true;
        }
        Optional<Row> next = next(recovered);
        next.ifPresent(row -> {
            row.hide();
            touched.add(row);
            // Where beliefs contradicted each other, one fewer may make sense of the others.
            Stream.concat(Stream.of(row), elsewhere.near(row).stream())
                    .filter(other -> release.row(other.name()) == other)
                    .map(blocks::of)
                    .filter(other -> other != block && !open.contains(other))
                    .forEach(open::add);
        });
        return next.isPresent();
    }

    /** Whether it is the shares that tell: without them he would not know. */
    private static boolean isKnownByShares(Recovered recovered) {
        List<Constraint> others = recovered.constraints().stream()
                .filter(constraint -> !isShare(constraint.equation))
                .toList();
        if (others.size() == recovered.constraints().size()) {
            return false;
        }
        List<Unknown> unknowns = recovered.constraints().stream()
                .flatMap(constraint -> constraint.factors.keySet().stream())
                .distinct()
                .toList();
        Unknown unknown = recovered.unknown();
        if (others.stream().noneMatch(constraint -> constraint.factors.containsKey(unknown))) {
            return !unknown.isRecoveredWithin(unknown.lower, unknown.upper);
        }
        double[] range = new Bounds(unknowns, others).range(recovered.unknown());
        return range.length == 0 || !recovered.unknown().isRecoveredWithin(range[0], range[1]);
    }

    private static boolean isShare(Equation equation) {
        return equation.relation().kind() == Relation.Kind.SHARE;
    }

    /** The row to hide next: of the sum that tells most, the part with the smallest count. */
    private Optional<Row> next(Recovered recovered) {
        Unknown unknown = recovered.unknown();
        List<Cell> about = unknown.cell != null
                ? List.of(unknown.cell)
                : unknown.difference.cells().toList();
        if (unknown.difference != null && about.stream().noneMatch(Cell::isHidden)) {
            Cell whole = unknown.difference.whole();
            Cell part = unknown.difference.parts().get(0);
            return first(unknown.difference.relation().hidesPart() ? Stream.of(part, whole) : Stream.of(whole, part));
        }
        List<Constraint> near = recovered.constraints().stream()
                .sorted(Comparator.comparingInt(constraint -> constraint.factors.size()))
                .toList();
        Stream<Cell> fromSums = near.stream()
                .filter(constraint -> constraint.equation.relation().kind() == Relation.Kind.ADDS_UP)
                .filter(constraint ->
                        constraint.equation.cells().anyMatch(cell -> cell.isHidden() && about.contains(cell)))
                .flatMap(constraint -> bySize(constraint.equation));
        Stream<Cell> fromAny = near.stream().flatMap(constraint -> bySize(constraint.equation));
        Stream<Cell> fromElsewhere = Stream.concat(about.stream(), near.stream().flatMap(c -> c.equation.cells()))
                .filter(Cell::isHidden)
                .flatMap(cell -> elsewhere.saying(cell).stream().map(row -> new Cell(row, cell.column())))
                .filter(cell -> release.row(cell.row().name()) == cell.row());
        return Stream.<Function<Integer, Stream<Cell>>>of(i -> fromSums, i -> fromAny, i -> fromElsewhere)
                .flatMap(source -> first(source.apply(0)).stream())
                .findFirst();
    }

    private static Stream<Cell> bySize(Equation equation) {
        Stream<Cell> parts = equation.parts().stream()
                .filter(cell -> !cell.isHidden())
                .sorted(Comparator.comparingDouble(Cell::number));
        return Stream.concat(parts, Stream.of(equation.whole()));
    }

    private static Optional<Row> first(Stream<Cell> cells) {
        return cells.filter(cell -> !cell.isHidden() && cell.row().policy.complement())
                .filter(cell ->
                        cell.row().policy.zero() != Policy.Zero.SHOWN || !cell.countsPeople() || cell.number() > 0)
                .map(Cell::row)
                .findFirst();
    }
}
