package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan names exactly what would change and changes nothing; applying it does exactly that, or refuses. */
class PlanTest {

    private static final String SEPTEMBER = Ponds.SEPTEMBER;

    @TempDir
    private Path folder;

    private Ponds ponds;

    @BeforeEach
    void a_home_after_its_first_night() throws Exception {
        ponds = Ponds.afterTheFirstNight(folder);
    }

    @AfterEach
    void close() {
        ponds.close();
    }

    @Test
    void after_one_cell_changed_it_names_exactly_the_figures_that_move_and_applying_it_moves_just_those()
            throws Exception {
        Path inbox = ponds.counted(SEPTEMBER, "Duck,3,1", "Eel,8,2", "Frog,7,");
        Map<String, String> before = state();

        String said = ponds.done("plan", "--as", "ann", "--why", "Eel was counted again");

        assertThat(state()).as("nothing has changed").isEqualTo(before);
        assertThat(ponds.home().names("restricted/tmp"))
                .as("the copy is gone")
                .noneMatch(name -> name.contains("plan-"));
        assertThat(said)
                .contains("Made by ann at ", "(UTC): Eel was counted again", "Files: 1 changed.")
                .contains("2 figures would change, in comparison with version 1, which is in force.");
        JsonNode plan = json(said);
        assertThat(said(
                        plan.path("figures"),
                        "measure_id",
                        "area_code",
                        "period",
                        "fate",
                        "old_outcome",
                        "new_outcome",
                        "difference"))
                .containsExactly(
                        "frogs | Eel | September 2026 | moves | 5 | 8 | 3",
                        "frogs_per_newt | Eel | September 2026 | moves | 2.5 | 4 | 1.5");
        assertThat(said(plan.path("figures"), "new_file", "new_sheet", "new_row", "old_file", "old_row"))
                .as("and where each comes from")
                .containsOnly("%s.csv | %s | 3 | %s.csv | 3".formatted(SEPTEMBER, SEPTEMBER, SEPTEMBER));
        assertThat(said(
                        plan.path("files"),
                        "job",
                        "fate",
                        "edition",
                        "revision",
                        "read",
                        "loaded",
                        "rejected",
                        "ignored"))
                .containsExactly("load-ponds | changed | 2026-09-01 | 2 | 4 | 3 | 0 | 1");
        assertThat(said(plan.path("tables"), "table", "added", "changed", "removed"))
                .as("Eel and Frog change places")
                .contains("marts.pond_rank | 0 | 4 | 0");
        assertThatItIsAWorkbookAndAPage(said);

        assertThat(ponds.done("apply", id(said))).contains("Version 2 is published.");

        assertThat(inbox).doesNotExist();
        assertThat(ponds.figures("v2"))
                .containsExactlyElementsOf(ponds.figures("v1").stream()
                        .map(figure -> figure.replace(
                                        "frogs | Eel | 2026-09-01 | 5.00", "frogs | Eel | 2026-09-01 | 8.00")
                                .replace("Eel | 2026-09-01 | 2.50", "Eel | 2026-09-01 | 4.00"))
                        .toList());
        assertThat(ponds.refused("apply", id(said))).as("once is all").contains("has gone since.");
    }

    @Test
    void applying_refuses_when_a_file_the_warehouse_or_a_job_has_moved_and_says_which() throws Exception {
        ponds.counted(SEPTEMBER, "Duck,3,1", "Eel,8,2", "Frog,7,");
        String plan = JsonMapper.builder()
                .build()
                .readTree(ponds.done("plan", "--json"))
                .path("id")
                .asString();
        ponds.counted(SEPTEMBER, "Duck,3,1", "Eel,9,2", "Frog,7,");
        Map<String, String> before = state();

        assertThat(ponds.refused("apply", plan))
                .contains("Nothing was applied.", "The file inbox/ponds/" + SEPTEMBER + ".csv has changed since.")
                .contains("Plan again, look, and apply the new plan.");
        assertThat(state()).isEqualTo(before);

        ponds.counted("Ponds 1 October 2026", "Duck,3,1");
        assertThat(ponds.refused("apply", plan))
                .contains("The file inbox/ponds/Ponds 1 October 2026.csv has come since.");

        Files.writeString(ponds.job("load-ponds"), "\n# A remark.\n", StandardOpenOption.APPEND);
        ponds.done("night");
        assertThat(ponds.refused("apply", plan))
                .contains("has gone since.", "The warehouse holds other files than it did")
                .contains("A job, a query, the settings or the code has changed since.")
                .contains("Version 2 is in force; it was version 1.");
        assertThat(ponds.run("apply", "yesterday").code())
                .as("no plan of this name")
                .isEqualTo(2);
    }

    @Test
    void it_tells_what_would_become_of_every_file_and_what_a_check_would_stop() throws Exception {
        ponds.counted(SEPTEMBER, "Duck,3,1", "Eel,5,2", "Frog,7,");
        ponds.counted("Ponds 1 October 2026", "Duck,2000,1", "Eel,many,2");
        ponds.saved("ponds/Ponds 1 November 2026.csv", "Pond,Frogs,Newts,Toads\nDuck,3,1,4\n");
        ponds.saved("ponds/Notes.csv", "x\n");
        Map<String, String> before = state();

        String said = ponds.done("plan");

        assertThat(state()).isEqualTo(before);
        JsonNode plan = json(said);
        assertThat(said(plan.path("files"), "file", "fate", "loaded", "rejected"))
                .containsExactlyInAnyOrder(
                        "inbox/ponds/" + SEPTEMBER + ".csv | loaded already | 0 | 0",
                        "inbox/ponds/Ponds 1 October 2026.csv | new | 1 | 1",
                        "inbox/ponds/Ponds 1 November 2026.csv | refused | 0 | 0",
                        "inbox/ponds/Notes.csv | unread | 0 | 0");
        assertThat(said)
                .contains("Shape drift", "Toads", "Column \"Toads\" is new.")
                .contains("A check would stop it: nothing would be published.")
                .contains("A pond has more than 1,000 frogs, which none can hold.")
                .doesNotContain("To do exactly this");
        assertThat(ponds.refused("apply", id(said))).contains("A pond has more than 1,000 frogs");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_plan_that_was_killed_leaves_a_closed_copy_that_the_next_run_sweeps() throws Exception {
        ponds.counted(SEPTEMBER, "Duck,3,1", "Eel,8,2", "Frog,7,");
        Map<String, String> before = state();
        Program plan = ponds.start("plan");
        Path temporary = ponds.home().path().resolve("restricted/tmp");
        Path copy = null;
        while (plan.isRunning() && copy == null) {
            copy = ponds.home().names("restricted/tmp").stream()
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

        ponds.done("night");

        assertThat(root).doesNotExist();
    }

    /** Everything a plan must leave as it is. */
    private Map<String, String> state() throws Exception {
        Map<String, String> state = new TreeMap<>(Tables.of(ponds.home().warehouse()));
        for (String place : List.of("inbox", "refused", "outbox", "published", "restricted/archive")) {
            for (String file : ponds.home().files(place)) {
                Path path = ponds.home().path().resolve(place).resolve(file);
                state.put(place + "/" + file, Files.size(path) + " " + Files.getLastModifiedTime(path));
            }
        }
        return state;
    }

    private static String id(String said) {
        Matcher id = Pattern.compile("Plan (\\d{8}T\\d{6}Z)\\.").matcher(said);
        assertThat(id.find()).as(said).isTrue();
        return id.group(1);
    }

    private Path folderOf(String said) {
        return ponds.home().path().resolve("plans").resolve(id(said));
    }

    private JsonNode json(String said) throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(folderOf(said).resolve("plan.json")));
    }

    /** Of each object of a list some values, joined by a bar; of numbers what counts. */
    private static List<String> said(JsonNode list, String... names) {
        List<String> lines = new ArrayList<>();
        for (JsonNode each : list) {
            List<String> values = new ArrayList<>();
            for (String name : names) {
                JsonNode value = each.path(name);
                values.add(
                        value.isNumber()
                                ? value.decimalValue().stripTrailingZeros().toPlainString()
                                : value.asString());
            }
            lines.add(String.join(" | ", values));
        }
        return lines;
    }

    private void assertThatItIsAWorkbookAndAPage(String said) throws Exception {
        assertThat(Files.readString(folderOf(said).resolve("plan.html")))
                .contains("<caption>Published figures that would change", "frogs_per_newt");
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folderOf(said).resolve("plan.xlsx")))) {
            assertThat(book.getSheet("Published figures that would ch").getLastRowNum())
                    .isEqualTo(2);
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folderOf(said).getParent())))
                .as("nobody has let these figures out yet")
                .isEqualTo("rwx------");
    }
}
