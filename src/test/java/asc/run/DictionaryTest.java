package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every published table says where its rows come from, and every published number its unit: on the page, in the data package, in DuckDB. */
class DictionaryTest {

    private static final Pattern SECTION = Pattern.compile("(?s)<section id=\"([^\"]+)\">(.*?)</section>");
    private static final Pattern FROM = Pattern.compile("<p>From: (.*?)</p>");
    private static final Pattern ROW = Pattern.compile(
            "<th scope=\"row\"><code>([^<]+)</code></th><td>([^<]*)</td><td>[^<]*</td><td>([^<]*)</td>");
    private static final Pattern NUMBER =
            Pattern.compile("(u?(tiny|small|big|huge)?int(eger)?|decimal.*\\)|double|float)");

    private static Path current;
    private static final Map<String, String> PAGE = new LinkedHashMap<>();

    @BeforeAll
    static void publish() throws Exception {
        current = Demo.once().home().resolve("published/current").toRealPath();
        Matcher sections = SECTION.matcher(Files.readString(current.resolve("dictionary.html")));
        while (sections.find()) {
            PAGE.put(sections.group(1), sections.group(2));
        }
    }

    @Test
    void every_table_on_the_page_says_where_its_rows_come_from() {
        assertThat(PAGE).hasSizeGreaterThan(150);
        assertThat(PAGE).allSatisfy((table, section) -> assertThat(from(table)).isNotEmpty());
        assertThat(from("reference.area")).isEqualTo("Reference tables: kept by hand, in sql/reference (reference)");
        assertThat(from("marts.similar_council")).isEqualTo(from("reference.area"));
        assertThat(from("log.file")).contains("(log)").doesNotContain("sql/reference");
        assertThat(from("marts.freshness")).contains("(reference)").contains("(log)");
        assertThat(from("marts.provider_quality"))
                .contains("(load-cqc-directory)")
                .doesNotContain("sql/reference");
    }

    @Test
    void every_number_on_the_page_has_a_unit_and_nothing_else_has() {
        List<String> without = new ArrayList<>();
        List<String> with = new ArrayList<>();
        int numbers = 0;
        for (Map.Entry<String, String> table : PAGE.entrySet()) {
            Matcher rows = ROW.matcher(table.getValue());
            while (rows.find()) {
                boolean isNumber = NUMBER.matcher(rows.group(2)).matches();
                numbers += isNumber ? 1 : 0;
                if (isNumber == rows.group(3).isEmpty()) {
                    (isNumber ? without : with).add(table.getKey() + "." + rows.group(1));
                }
            }
        }
        assertThat(numbers).isGreaterThan(500);
        assertThat(without).isEmpty();
        assertThat(with).isEmpty();
    }

    @Test
    void the_data_package_says_both_of_each_of_its_files() throws Exception {
        List<String> silent = new ArrayList<>();
        JsonNode document =
                JsonMapper.builder().build().readTree(Files.readString(current.resolve("datapackage.json")));
        for (JsonNode resource : document.path("resources")) {
            String name = resource.path("name").asString();
            if (name.startsWith("marts.") && resource.path("sources").isEmpty()) {
                silent.add(name);
            }
            for (JsonNode field : resource.path("schema").path("fields")) {
                boolean isNumber = Stream.of("integer", "number")
                        .anyMatch(field.path("type").asString()::equals);
                if (isNumber != field.has("unit")) {
                    silent.add(name + "." + field.path("name").asString());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void whoever_opens_the_database_finds_both_in_its_comments() throws Exception {
        Path database = current.resolve("asc.duckdb");

        assertThat(Tables.rows(
                        database,
                        "select schema_name || '.' || table_name from duckdb_tables() where comment is null or not contains(comment, chr(10)"
                                + " || 'Source: ')"))
                .isEmpty();
        assertThat(
                        Tables.rows(
                                database,
                                "select table_name || '.' || column_name from duckdb_columns() where not internal"
                                        + " and (numeric_precision is not null) <> coalesce(contains(comment, chr(10) || 'Unit: '), false)"))
                .isEmpty();
        assertThat(Tables.rows(
                        database,
                        "select split_part(comment, 'Unit: ', 2) from duckdb_columns() where table_name = 'ascof_outcome' and"
                                + " column_name in ('outcome', 'numerator', 'rank', 'ranked') order by column_name"))
                .containsExactly("see measure_id", "see unit", "none", "councils");
    }

    private static String from(String table) {
        Matcher from = FROM.matcher(PAGE.get(table));
        return from.find() ? from.group(1) : "";
    }
}
