package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code asc explain --json} says of a figure. */
record Explained(JsonNode document) {

    static Explained of(String home, String measure, String area, String period) {
        Console said = Console.run("explain", measure, area, period, "--json", "--home", home);
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        return new Explained(JsonMapper.builder().build().readTree(said.out()));
    }

    /** One fact of a section's only row; null where it says nothing. */
    String fact(String section, String name) {
        assertThat(document.path(section).size()).as(section).isEqualTo(1);
        return text(document.path(section).path(0), name);
    }

    List<JsonNode> rows(String section) {
        List<JsonNode> rows = new ArrayList<>();
        document.path(section).forEach(rows::add);
        return rows;
    }

    /** Some columns of a section's rows, parted by {@code |}. */
    List<String> rows(String section, String... columns) {
        return rows(section).stream()
                .map(row -> Stream.of(columns).map(column -> text(row, column)).collect(Collectors.joining(" | ")))
                .toList();
    }

    static String text(JsonNode row, String name) {
        assertThat(row.has(name)).as("%s in %s", name, row).isTrue();
        return row.path(name).isNull() ? null : row.path(name).asString();
    }
}
