package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of our own staff that no measure holds: a plan names each that moves, and no other. */
class PlannedStaffTest {

    private static final String STAFF = "hr-staff/Staff_list_SAMPLE_2026-09-30.csv";

    /** Every figure of the two tables, and what it shows: a number or why there is none. */
    private static final String FIGURES = """
            select concat_ws(' | ', figure, as_at, cohort) || ' = ' || coalesce(cast(cast(outcome as decimal(18, 2)) as varchar), status)
            from (
              select 'marts.workforce_profile.' || figure as figure, as_at, concat_ws(', ', scope_id, breakdown, value) as cohort, outcome, status
              from marts.workforce_profile unpivot include nulls (
                outcome for figure in (
                  headcount::decimal(18, 2), assignments::decimal(18, 2), fte::decimal(18, 2), average_age::decimal(18, 2),
                  share_of_all::decimal(18, 2), share_of_known::decimal(18, 2)
                )
              )
              union all
              select 'marts.workforce_rate.' || definition_id, as_at, concat_ws(', ', scope_id, subject), rate, status
              from marts.workforce_rate
            )
            where outcome is not null or status is not null
            """;

    @TempDir
    private Path folder;

    private TestHome home;

    @Test
    void one_apprentice_more_moves_exactly_the_figures_that_the_plan_names() throws Exception {
        Path sample = folder.resolve("sample");
        assertThat(Console.run("sample", sample.toString(), "--months", "2").code())
                .isZero();
        home = new TestHome(Files.createDirectories(folder.resolve("home")));
        Files.copy(Path.of("sql/samples/asc.yaml"), home.path().resolve("asc.yaml"));
        for (String name : new TestHome(sample).files("inbox")) {
            if (name.startsWith("hr-")) {
                arrives(name, Files.readAllBytes(sample.resolve("inbox").resolve(name)));
            }
        }
        home.run("night"); // No workbook is made of figures that are not loaded, which is told; the version is.
        Map<String, String> before = figures("v1");
        String staff = Files.readString(sample.resolve("inbox").resolve(STAFF));
        String apprentice = staff.lines()
                .filter(line -> line.contains(",Apprenticeship,"))
                .findFirst()
                .orElseThrow();
        String number = apprentice.substring(0, apprentice.indexOf(','));
        arrives(STAFF, (staff + apprentice.replace(number, "49999999") + "\r\n").getBytes());

        JsonNode plan =
                JsonMapper.builder().build().readTree(home.run("plan", "--json").out());
        home.run("apply", plan.path("id").asString());

        List<String> moved = new ArrayList<>();
        Map<String, String> after = figures("v2");
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String figure : all) {
            String old = before.getOrDefault(figure, "");
            String now = after.getOrDefault(figure, "");
            if (!old.equals(now)) {
                moved.add(figure + ": " + old + " -> " + now);
            }
        }
        assertThat(moved).as("counts, shares and rates move").hasSizeGreaterThan(10);
        assertThat(named(plan)).containsExactlyInAnyOrderElementsOf(moved);
    }

    /** The figures of tables of our staff that a plan names; those of which only the counts move are no others. */
    private static List<String> named(JsonNode plan) {
        List<String> named = new ArrayList<>();
        for (JsonNode figure : plan.path("figures")) {
            String measure = figure.path("measure_id").asString();
            if (measure.startsWith("marts.workforce_")
                    && !figure.path("fate").asString().startsWith("its counts")) {
                named.add(measure + " | " + figure.path("period_end").asString() + " | "
                        + figure.path("cohort").asString() + ": " + shown(figure, "old") + " -> "
                        + shown(figure, "new"));
            }
        }
        return named;
    }

    private static String shown(JsonNode figure, String side) {
        JsonNode outcome = figure.path(side + "_outcome");
        return outcome.isNumber()
                ? outcome.decimalValue().setScale(2, RoundingMode.UNNECESSARY).toPlainString()
                : figure.path(side + "_status").asString("");
    }

    private Map<String, String> figures(String version) throws Exception {
        Map<String, String> figures = new TreeMap<>();
        for (String row :
                Tables.rows(home.path().resolve("published").resolve(version).resolve("asc.duckdb"), FIGURES)) {
            int is = row.indexOf(" = ");
            figures.put(row.substring(0, is), row.substring(is + 3));
        }
        return figures;
    }

    private void arrives(String name, byte[] content) throws Exception {
        Path saved = home.path().resolve("inbox").resolve(name);
        Files.createDirectories(saved.getParent());
        Books.settled(Files.write(saved, content));
    }
}
