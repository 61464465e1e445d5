package asc.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that equations join, shown or hidden: what happens in one block tells nothing of another, but for what is believed. */
final class Blocks {

    /** One of them. */
    record Block(Set<Row> rows, List<Equation> equations) {}

    private final Map<Row, Row> leader = new HashMap<>();
    private final Map<Row, Block> blocks = new LinkedHashMap<>();

    Blocks(Release release) {
        release.rows().forEach(row -> leader.put(row, row));
        for (Equation equation : release.equations()) {
            equation.parts()
                    .forEach(part ->
                            leader.put(lead(part.row()), lead(equation.whole().row())));
        }
        release.rows().forEach(row -> of(row).rows().add(row));
        release.equations()
                .forEach(equation -> of(equation.whole().row()).equations().add(equation));
    }

    Collection<Block> all() {
        return List.copyOf(blocks.values());
    }

    Block of(Row row) {
        return blocks.computeIfAbsent(lead(row), missing -> new Block(new LinkedHashSet<>(), new ArrayList<>()));
    }

    private Row lead(Row row) {
        Row current = row;
        while (leader.get(current) != current) {
            leader.put(current, leader.get(leader.get(current)));
            current = leader.get(current);
        }
        return current;
    }
}
