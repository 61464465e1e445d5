package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan names exactly what would change and changes nothing; applying it does exactly that, or refuses. */
class PlanTest {

    private static final String KEY = "measure_id, area_code, period_end, cohort";

    @TempDir
    private Path folder;

    private TestHome home;

    @BeforeEach
    void a_home_after_its_first_night() throws Exception {
        home = Undisturbed.copyTo(folder.resolve("home"));
    }

    @Test
    void after_one_cell_changed_it_names_exactly_the_figures_that_move_and_applying_it_moves_exactly_those()
            throws Exception {
        Path inbox = home.put(oneCellChanged("a.ods", "11.3"), SampleWorkbook.NAME);
        Map<String, String> before = state();

        Ran planned = home.run("plan", "--why", "the publisher corrected a cell");

        assertThat(planned.code()).as(planned.said()).isZero();
        assertThat(state()).as("nothing has changed").isEqualTo(before);
        assertThat(home.names("restricted/tmp")).as("the copy is gone").noneMatch(name -> name.startsWith("plan-"));
        JsonNode plan = plan(planned);
        JsonNode file = plan.path("files").get(0);
        assertThat(file.path("fate").asString()).isEqualTo("changed");
        assertThat(file.path("read").asLong())
                .isPositive()
                .isEqualTo(file.path("loaded").asLong()
                        + file.path("rejected").asLong()
                        + file.path("duplicate").asLong()
                        + file.path("ignored").asLong());
        assertThat(plan.path("figures").size()).isPositive();
        for (JsonNode figure : plan.path("figures")) {
            assertThat(planned.out())
                    .contains(
                            figure.path("measure_id").asString(),
                            figure.path("area_code").asString());
            assertThat(figure.path("new_file").asString()).isEqualTo(SampleWorkbook.NAME);
            assertThat(figure.path("new_row").asLong()).isPositive();
        }
        assertThat(plan.path("tables").toString()).contains("marts.ascof_outcome");
        assertThatItIsAWorkbookAndAPage(planned, plan.path("figures").size());

        Path old = home.path().resolve("published/v1/asc.duckdb");
        Ran applied = home.run("apply", id(planned));

        assertThat(applied.code()).as(applied.said()).isZero();
        assertThat(home.versions()).containsExactly("v1", "v2");
        assertThat(inbox).doesNotExist();
        assertThat(named(plan))
                .as("an independent comparison of the two versions")
                .isEqualTo(moved(old, home.published()));
        assertThat(home.run("apply", id(planned)).code()).as("once is all").isEqualTo(3);
    }

    @Test
    void applying_refuses_when_the_file_was_changed_a_second_time_and_says_which() throws Exception {
        Path inbox = home.put(oneCellChanged("a.ods", "11.3"), SampleWorkbook.NAME);
        Ran planned = home.run("plan", "--quiet");
        Files.delete(inbox);
        home.put(oneCellChanged("b.ods", "12.4"), SampleWorkbook.NAME);
        Map<String, String> before = state();

        Ran applied = home.run("apply", id(planned));

        assertThat(applied.code()).as(applied.said()).isEqualTo(3);
        assertThat(applied.out())
                .contains(
                        "Nothing was applied.", "The file inbox/ascof/" + SampleWorkbook.NAME + " has changed since.");
        assertThat(state()).isEqualTo(before);

        Ran night = home.night();
        assertThat(night.code()).as(night.said()).isZero();
        Ran again = home.run("apply", id(planned));
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.out())
                .contains("has gone since.", "The warehouse holds other files than it did", "Version 2 is in force");
    }

    @Test
    void a_plan_that_was_killed_leaves_a_closed_copy_that_the_next_one_sweeps() throws Exception {
        home.put(oneCellChanged("a.ods", "11.3"), SampleWorkbook.NAME);
        Map<String, String> before = state();
        Program plan = home.start("plan", "--quiet");
        Path temporary = home.path().resolve("restricted/tmp");
        Path copy = null;
        while (plan.isRunning() && copy == null) {
            copy = home.names("restricted/tmp").stream()
                    .filter(name -> name.endsWith("/restricted/working.duckdb"))
                    .findFirst()
                    .map(temporary::resolve)
                    .orElse(null);
            Thread.sleep(5);
        }
        plan.kill();
        assertThat(copy).as("it was killed in time").exists();
        Path root = temporary.resolve(temporary.relativize(copy).getName(0));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
        assertThat(state()).isEqualTo(before);

        Ran night = home.night();

        assertThat(night.code()).as(night.said()).isZero();
        assertThat(root).doesNotExist();
    }

    /** The workbook as its publisher sends it, with one figure of a sheet another one. */
    private Path oneCellChanged(String name, String figure) throws Exception {
        return ChangedCell.write(SampleWorkbook.file(), folder.resolve(name), "Coventry", figure);
    }

    /** Everything a plan must leave as it is. */
    private Map<String, String> state() throws Exception {
        Map<String, String> state = new TreeMap<>(Tables.of(home.warehouse()));
        for (String place : List.of("inbox", "refused", "outbox", "published", "restricted/archive")) {
            for (String file : home.files(place)) {
                Path path = home.path().resolve(place).resolve(file);
                state.put(place + "/" + file, Files.size(path) + " " + Files.getLastModifiedTime(path));
            }
        }
        return state;
    }

    private static String id(Ran planned) {
        Matcher id = Pattern.compile("Plan (\\d{8}T\\d{6}Z)\\.").matcher(planned.out());
        assertThat(id.find()).as(planned.said()).isTrue();
        return id.group(1);
    }

    private Path folderOf(Ran planned) {
        return home.path().resolve("plans").resolve(id(planned));
    }

    private JsonNode plan(Ran planned) throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(folderOf(planned).resolve("plan.json")));
    }

    private void assertThatItIsAWorkbookAndAPage(Ran planned, int figures) throws Exception {
        assertThat(Files.readString(folderOf(planned).resolve("plan.html"))).contains("<caption>Published figures");
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folderOf(planned).resolve("plan.xlsx")))) {
            assertThat(book.getSheet("Published figures that would ch").getLastRowNum())
                    .isEqualTo(figures);
        }
    }

    private static TreeSet<String> named(JsonNode plan) {
        TreeSet<String> named = new TreeSet<>();
        for (JsonNode figure : plan.path("figures")) {
            List<String> parts = new ArrayList<>();
            for (String column :
                    List.of("measure_id", "area_code", "period_end", "cohort", "old_outcome", "new_outcome")) {
                JsonNode value = figure.path(column);
                parts.add(value.isNull() ? "null" : plain(value.asString()));
            }
            named.add(String.join(" | ", parts));
        }
        return named;
    }

    private static String plain(String value) {
        return value.matches("-?\\d+\\.\\d+")
                ? new java.math.BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }

    /** Two plain lists of figures, compared here and not in SQL. */
    private static TreeSet<String> moved(Path before, Path after) throws Exception {
        Map<String, String[]> old = figures(before);
        Map<String, String[]> now = figures(after);
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        TreeSet<String> moved = new TreeSet<>();
        for (String key : keys) {
            String[] was = old.getOrDefault(key, new String[] {"", "null"});
            String[] is = now.getOrDefault(key, new String[] {"", "null"});
            if (!was[0].equals(is[0])) {
                moved.add(key + " | " + plain(was[1]) + " | " + plain(is[1]));
            }
        }
        return moved;
    }

    private static Map<String, String[]> figures(Path version) throws Exception {
        Map<String, String[]> figures = new TreeMap<>();
        String all =
                "row(outcome, outcome_published, status, numerator, denominator, respondents, lower, upper)::varchar";
        for (String row : Tables.rows(version, "select " + KEY + ", " + all + ", outcome from measures.result")) {
            String[] parts = row.split(" \\| ");
            String key = String.join(" | ", parts[0], parts[1], parts[2], parts[3]);
            figures.put(key, new String[] {parts[4], parts[5]});
        }
        return figures;
    }
}
