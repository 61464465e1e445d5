package asc.type;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** DuckDB wants a macro to exist before another uses it: the types, each after those it uses. */
final class UseOrder {

    private static final Pattern USE = Pattern.compile("\\btypes\\.(\\w+)\\s*\\(");

    private final Map<String, CellType> byName;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<CellType> order = new ArrayList<>();

    UseOrder(List<CellType> types) {
        byName = types.stream().collect(Collectors.toMap(CellType::name, Function.identity()));
        types.forEach(this::add);
    }

    List<CellType> order() {
        return order;
    }

    private void add(CellType type) {
        if (!seen.add(type.name())) {
            return;
        }
        Matcher use = USE.matcher(type.macro());
        while (use.find()) {
            if (byName.containsKey(use.group(1))) {
                add(byName.get(use.group(1)));
            }
        }
        order.add(type);
    }
}
