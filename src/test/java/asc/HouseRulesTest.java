package asc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house, each a test. */
class HouseRulesTest {

    /** Who may know whom. A room that is not named here knows nobody and is known by nobody. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("database", Set.of()),
            Map.entry("definition", Set.of("problem")),
            Map.entry("inbox", Set.of("problem")),
            // A room of its own, so that nothing but the run that loads a file can reach a key.
            Map.entry("pseudonym", Set.of("problem")),
            Map.entry("sheet", Set.of("problem")),
            Map.entry("query", Set.of("problem")),
            Map.entry("type", Set.of("problem", "query")),
            Map.entry("correction", Set.of("problem", "sheet")),
            Map.entry("landing", Set.of("problem", "database", "definition", "inbox", "sheet", "query", "correction")),
            Map.entry("model", Set.of("problem", "database", "query")),
            Map.entry("check", Set.of("problem", "query", "model")),
            Map.entry("specification", Set.of("problem", "query", "model")),
            Map.entry("extract", Set.of("problem", "definition", "query")),
            Map.entry("explain", Set.of("problem", "query", "model")),
            Map.entry("sample", Set.of("problem", "query", "model")),
            Map.entry("draft", Set.of("problem", "definition", "sheet", "landing")),
            Map.entry("disclosure", Set.of("problem", "database", "query")),
            Map.entry("lineage", Set.of("problem", "query", "model")),
            Map.entry("telling", Set.of("definition")),
            Map.entry("publish", Set.of("problem", "database", "query")),
            Map.entry("postgres", Set.of("problem", "database", "definition", "query", "publish")),
            Map.entry("plan", Set.of("problem", "database", "definition", "query", "model", "publish", "extract")),
            Map.entry("run", Set.of("*")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("asc");

    static Stream<String> rooms() {
        return MAY_KNOW.keySet().stream().filter(room -> !room.equals("run")).sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_knows_only_the_rooms_it_may(String room) {
        String[] others = MAY_KNOW.keySet().stream()
                .filter(other -> !other.equals(room) && !MAY_KNOW.get(room).contains(other))
                .map(other -> "asc." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("asc." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }

    @Test
    void every_room_is_in_the_map() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(type -> rooms.add(type.getPackageName().replaceFirst("^asc\\.", "")));
        assertThat(rooms).isEqualTo(new TreeSet<>(MAY_KNOW.keySet()));
    }

    @Test
    void no_two_rooms_know_each_other() {
        slices().matching("asc.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothing_is_called_by_a_word_that_says_nothing() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Service")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Info")
                .andShould()
                .haveSimpleNameNotStartingWith("Base")
                .check(CLASSES);
    }

    @Test
    void every_room_says_in_one_sentence_what_it_is() throws IOException {
        for (String room : MAY_KNOW.keySet()) {
            Path info = Path.of("src/main/java/asc", room, "package-info.java");
            assertThat(Files.readString(info))
                    .as(info.toString())
                    .contains("/**")
                    .contains("package asc." + room + ";");
        }
    }

    @Test
    void no_file_is_longer_than_250_lines() throws IOException {
        for (Path file : JavaSource.files()) {
            assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(250);
        }
    }

    @Test
    void the_java_knows_no_source_sheet_column_measure_or_council() throws IOException {
        Names names = Names.ofTheProject();
        assertThat(names.all()).as("the names the test looks for").hasSizeGreaterThan(300);
        for (Path file : JavaSource.files()) {
            for (String text : JavaSource.strings(Files.readString(file))) {
                assertThat(names.in(text))
                        .as("%s, in the string \"%s\"", file, text)
                        .isEmpty();
            }
        }
    }

    /** The test above can fail: each kind of name is found where it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "load-ascof-time-series",
                "select * from marts.ascof_outcome",
                "reference.measure",
                "area_code = ?",
                "Local authority code",
                "Table_1a",
                "ascof_6b",
                "E08000026",
                "Coventry"
            })
    void a_name_in_a_string_of_the_java_is_found(String text) throws IOException {
        String source = "class Wrong { String sql = \"" + text + "\"; }";
        assertThat(JavaSource.strings(source)).containsExactly(text);
        assertThat(Names.ofTheProject().in(text)).isNotEmpty();
    }

    @Test
    void strings_are_found_in_text_blocks_and_not_in_comments() {
        String source =
                "/* \"a\" */ // \"b\"\nclass C { char q = '\"'; String s = \"c\\\"d\" + \"\"\"\n  e \"f\"\n  \"\"\"; }";
        assertThat(JavaSource.strings(source)).isEqualTo(List.of("c\\\"d", "\n  e \"f\"\n  "));
    }
}
