package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.inbox.Inbox;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a night reads and makes is told in events of OpenLineage, by the schema beside these tests, and harms no night. */
class LineageTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private Ponds ponds;
    private Path home;

    @BeforeEach
    void a_home_with_files_to_load() throws Exception {
        ponds = Ponds.empty(folder);
        home = ponds.home().path();
        ponds.counted(Ponds.SEPTEMBER, "Duck,3,1", "Eel,5,2");
        ponds.saved("pickers/Pickers 1 September 2026.csv", "Picker,Pond,Hours\nAB1234,Duck,3\n");
    }

    @AfterEach
    void close() {
        ponds.close();
    }

    @Test
    void every_event_of_a_night_is_one_by_the_schema_and_each_job_begins_and_ends_once_within_the_run()
            throws Exception {
        settings("lineage: file");
        ponds.done("night");

        List<JsonNode> events = events();
        assertThat(events.stream().flatMap(event -> OpenLineageSchema.problems(event).stream()))
                .isEmpty();
        Map<String, List<String>> types = new HashMap<>();
        for (JsonNode event : events) {
            types.computeIfAbsent(event.at("/job/name").asString(), job -> new ArrayList<>())
                    .add(event.path("eventType").asString());
        }
        assertThat(types.keySet())
                .containsExactlyInAnyOrder(
                        "night",
                        "load-ponds",
                        "load-pickers",
                        "publish-ponds",
                        "reference.correction",
                        "warehouse.pond",
                        "warehouse.picker",
                        "measures.frogs",
                        "measures.frogs_per_newt",
                        "measures.result",
                        "marts.pond_rank",
                        "marts.pond_work");
        assertThat(types.values()).allMatch(each -> each.equals(List.of("START", "COMPLETE")));
        String run = events.get(0).at("/run/runId").asString();
        assertThat(events.subList(1, events.size() - 1))
                .allMatch(event ->
                        event.at("/run/facets/parent/run/runId").asString().equals(run));
    }

    @Test
    void a_load_reads_a_file_of_a_certain_content_and_makes_so_many_rows() throws Exception {
        settings("lineage: file");
        ponds.done("night");

        JsonNode loaded = ended("load-ponds");
        assertThat(loaded.at("/inputs/0/name").asString()).isEqualTo("inbox/ponds/" + Ponds.SEPTEMBER + ".csv");
        assertThat(loaded.at("/inputs/0/facets/version/datasetVersion").asString())
                .isEqualTo(ponds.working("select sha256 from log.file where job = 'load-ponds'")
                        .get(0));
        assertThat(loaded.at("/outputs/0/name").asString()).isEqualTo("landing.pond");
        assertThat(loaded.at("/outputs/0/outputFacets/outputStatistics/rowCount")
                        .asLong())
                .isEqualTo(2);
        assertThat(loaded.at("/outputs/1/name").asString()).isEqualTo("staging.pond");
        assertThat(texts(loaded.at("/outputs/1/facets/schema/fields"), "name")).contains("pond", "frogs", "newts");
    }

    @Test
    void how_many_rows_there_are_about_people_is_told_of_no_load_and_no_table() throws Exception {
        settings("lineage: file");
        ponds.done("night");

        for (String job : List.of("load-pickers", "warehouse.picker")) {
            JsonNode made = ended(job).at("/outputs/0");
            assertThat(made.at("/name").asString()).endsWith(".picker");
            assertThat(made.toString()).doesNotContain("rowCount");
        }
    }

    @Test
    void a_mart_says_what_each_of_its_columns_is_made_from_its_query_and_its_rows() throws Exception {
        settings("lineage: file\ncouncil: E06000001");
        ponds.done("night");

        JsonNode made = ended("marts.pond_rank");
        assertThat(made.at("/job/namespace").asString()).isEqualTo("asc-warehouse://E06000001");
        assertThat(made.at("/job/facets/sql/query").asString()).contains("rank() over (");
        assertThat(texts(made.path("inputs"), "name")).containsExactly("measures.result");
        JsonNode mart = made.at("/outputs/0");
        assertThat(mart.at("/facets/documentation/description").asString()).isEqualTo("Ponds by their frogs");
        assertThat(mart.at("/outputFacets/outputStatistics/rowCount").asLong()).isEqualTo(4);
        assertThat(lineage(mart))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "measure_id", List.of("measures.result.measure_id"),
                        "area_code", List.of("measures.result.area_code"),
                        "period_end", List.of("measures.result.period_end"),
                        "outcome", List.of("measures.result.outcome"),
                        "rank",
                                List.of(
                                        "measures.result.measure_id",
                                        "measures.result.outcome",
                                        "measures.result.period_end")));
        assertThat(lineage(ended("measures.result").at("/outputs/0")).get("numerator"))
                .as("of two measures, one beneath the other")
                .containsExactly("measures.frogs.numerator", "measures.frogs_per_newt.numerator");
        assertThat(lineage(ended("measures.frogs").at("/outputs/0")))
                .as("what is always the same is made from nothing")
                .doesNotContainKeys("measure_id", "cohort")
                .containsEntry("outcome", List.of("warehouse.pond.frogs"));
        assertThat(lineage(ended("marts.pond_work").at("/outputs/0")))
                .containsEntry("hours", List.of("warehouse.picker.hours"));
    }

    @Test
    void a_workbook_in_force_is_made_from_the_tables_it_shows() throws Exception {
        settings("lineage: file");
        ponds.done("night");

        JsonNode made = ended("publish-ponds");
        assertThat(texts(made.path("inputs"), "name")).containsExactly("marts.pond_rank");
        JsonNode workbook = made.at("/outputs/0");
        assertThat(workbook.path("name").asString()).isEqualTo("published/v1/ponds.xlsx");
        assertThat(workbook.at("/facets/version/datasetVersion").asString())
                .isEqualTo(Inbox.sha256(home.resolve("published/v1/ponds.xlsx")));
    }

    @Test
    void a_run_that_died_is_told_as_ended_by_the_next_one() throws Exception {
        settings("lineage: file");
        ponds.done("night");
        String died = events().get(0).at("/run/runId").asString();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:duckdb:" + ponds.home().warehouse());
                Statement statement = connection.createStatement()) {
            statement.execute("update log.run set verdict = 'running', ended_at = null");
        }
        ponds.done("night");

        List<JsonNode> ends = events().stream()
                .filter(event -> event.path("eventType").asString().equals("ABORT"))
                .toList();
        assertThat(ends).hasSize(1);
        assertThat(ends.get(0).at("/run/runId").asString()).isEqualTo(died);
        assertThat(ends.get(0).at("/job/name").asString()).isEqualTo("night");
        assertThat(OpenLineageSchema.problems(ends.get(0))).isEmpty();
    }

    @Test
    void a_file_that_is_refused_and_a_build_that_is_stopped_are_told_as_failed_and_nobody_s_value_is()
            throws Exception {
        settings("lineage: file");
        ponds.counted("Ponds 1 October 2026", "Duck,3000,1");
        ponds.saved("pickers/Pickers 1 October 2026.csv", "Picker,Lake\nCD5678,Swan\n");
        ponds.refused("night");

        List<JsonNode> events = events();
        assertThat(events.stream().flatMap(event -> OpenLineageSchema.problems(event).stream()))
                .isEmpty();
        JsonNode refused = events.stream()
                .filter(event -> event.at("/inputs/0/name").asString().endsWith("Pickers 1 October 2026.csv"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(refused.path("eventType").asString()).isEqualTo("FAIL");
        assertThat(refused.at("/run/facets/errorMessage/message").asString())
                .contains("Pickers 1 October 2026.csv was not loaded.")
                .contains("\"Lake\"");
        assertThat(ended("marts.pond_rank").path("eventType").asString()).isEqualTo("FAIL");
        assertThat(ended("night").path("eventType").asString()).isEqualTo("FAIL");
        assertThat(events.toString())
                .doesNotContain("AB1234")
                .doesNotContain("CD5678")
                .doesNotContain("Duck")
                .doesNotContain("Swan");
    }

    @Test
    void a_server_gets_each_event_by_http_and_one_that_refuses_is_asked_once_and_fails_no_night() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer server = server(received, 201);
        settings("lineage: http://localhost:" + server.getAddress().getPort() + "/api/v1/lineage");
        ponds.done("plan");
        assertThat(received).as("a plan is tried on a copy, and makes nothing").isEmpty();
        ponds.done("night");
        server.stop(0);

        assertThat(received).hasSizeGreaterThan(10);
        for (String event : received) {
            assertThat(OpenLineageSchema.problems(JSON.readTree(event))).isEmpty();
        }
        List<String> refusals = new CopyOnWriteArrayList<>();
        HttpServer refusing = server(refusals, 500);
        settings("lineage: http://localhost:" + refusing.getAddress().getPort() + "/key-4711");
        ponds.counted("Ponds 1 October 2026", "Duck,4,1");
        ponds.done("night");
        refusing.stop(0);
        assertThat(refusals).hasSize(1);
        ponds.counted("Ponds 1 November 2026", "Duck,5,1");
        assertThat(ponds.done("night")).as("nobody listens").contains("Version 3 is published.");
        assertThat(logs())
                .contains("is told no further: localhost answered with 500")
                .contains("is told no further: localhost could not be reached")
                .doesNotContain("key-4711");
    }

    private static HttpServer server(List<String> received, int answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private void settings(String text) throws IOException {
        Files.writeString(home.resolve("asc.yaml"), text + "\n");
    }

    private List<JsonNode> events() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String log : ponds.home().files("logs")) {
            if (log.endsWith(".lineage.jsonl")) {
                Files.readAllLines(home.resolve("logs").resolve(log)).forEach(line -> events.add(JSON.readTree(line)));
            }
        }
        return events;
    }

    private JsonNode ended(String job) throws IOException {
        return events().stream()
                .filter(event -> event.at("/job/name").asString().equals(job))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        for (String log : ponds.home().files("logs")) {
            logs.append(Files.readString(home.resolve("logs").resolve(log)));
        }
        return logs.toString();
    }

    private static Map<String, List<String>> lineage(JsonNode table) {
        Map<String, List<String>> lineage = new HashMap<>();
        table.at("/facets/columnLineage/fields")
                .properties()
                .forEach(column -> lineage.put(
                        column.getKey(),
                        column.getValue()
                                .path("inputFields")
                                .valueStream()
                                .map(input -> input.path("name").asString() + "."
                                        + input.path("field").asString())
                                .toList()));
        return lineage;
    }

    private static List<String> texts(JsonNode list, String member) {
        return list.valueStream().map(each -> each.path(member).asString()).toList();
    }
}
