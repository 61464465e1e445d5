package asc.publish;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @TempDir
    Path published;

    private Versions versions;

    @BeforeEach
    void startWithNothingPublished() {
        versions = new Versions(published);
    }

    @Test
    void beforeTheFirstThereIsNoCurrent() throws Exception {
        Versions nowhere = new Versions(published.resolve("not yet made"));

        assertThat(nowhere.current()).isEmpty();
        assertThat(nowhere.list()).isEmpty();
        assertThat(nowhere.next()).isEqualTo(1);
        assertThat(nowhere.sweep()).isEmpty();
        assertThat(nowhere.prune(7)).isEmpty();
    }

    @Test
    void versionsAreListedByNumberNotByName() throws Exception {
        seal(versions, "2026-01-01", 11);

        assertThat(versions.list()).extracting(Version::version).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(versions.next()).isEqualTo(12);
    }

    @ParameterizedTest(name = "links allowed: {0}")
    @ValueSource(booleans = {true, false})
    void aRollBackIsOneStepAndTheNextVersionStillGetsANewNumber(boolean linksAllowed) throws Exception {
        Versions either = new Versions(published, linksAllowed);
        seal(either, "2026-01-01", 3);

        either.switchTo(2);

        assertThat(either.current())
                .hasValueSatisfying(current -> assertThat(current.version()).isEqualTo(2));
        assertThat(published.resolve("current/asc.duckdb")).hasContent("content 2");
        assertThat(published.resolve("current.txt")).hasContent("v2");
        assertThat(Files.isSymbolicLink(published.resolve("current"))).isEqualTo(linksAllowed);
        assertThat(either.next()).isEqualTo(4);
        assertThat(either.sweep()).isEmpty();
    }

    @Test
    void aVersionThatIsNotThereCannotBePutInForce() throws Exception {
        seal(versions, "2026-01-01", 2);

        assertThatThrownBy(() -> versions.switchTo(9))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.asText())
                                .isEqualTo(
                                        "Nothing was changed.\n  There is no version 9.\n    The versions kept are [1, 2]."));
        assertThat(published.resolve("current.txt")).hasContent("v2");
    }

    @Test
    void aDamagedVersionCannotBePutInForce() throws Exception {
        seal(versions, "2026-01-01", 2);
        Files.delete(published.resolve("v1/version.json"));

        assertThatThrownBy(() -> versions.switchTo(1)).isInstanceOf(Refusal.class);
        assertThat(published.resolve("current/asc.duckdb")).hasContent("content 2");
    }

    @Test
    void leftoversAreSweptAndNamed() throws Exception {
        seal(versions, "2026-01-01", 1);
        Files.createDirectories(published.resolve(".building-v2-4711/deeper"));
        Files.writeString(published.resolve(".building-v2-4711/deeper/half"), "…");
        Files.createSymbolicLink(published.resolve(".current-4711-current"), Path.of("v1"));
        Files.createDirectories(published.resolve(".pruned-v0"));

        assertThat(versions.sweep())
                .containsExactly(
                        "Removed .building-v2-4711, which a run that ended early had left behind.",
                        "Removed .current-4711-current, which a run that ended early had left behind.",
                        "Removed .pruned-v0, which a run that ended early had left behind.");
        assertThat(versions.sweep()).isEmpty();
        assertThat(published.resolve("v1/asc.duckdb")).hasContent("content 1");
    }

    @Test
    void aSwitchCutShortInAFolderIsFinishedBySweep() throws Exception {
        Versions folders = new Versions(published, false);
        seal(folders, "2026-01-01", 2);
        Files.writeString(published.resolve("current.txt"), "v1\n");

        assertThat(folders.sweep()).containsExactly("Put version 1 in force again: a switch had ended early.");
        assertThat(published.resolve("current/asc.duckdb")).hasContent("content 1");
    }

    /** A kill between two files of a switch leaves some of each. */
    @Test
    void aFolderWithFilesOfTwoVersionsIsMadeWholeBySweep() throws Exception {
        Versions folders = new Versions(published, false);
        seal(folders, "2026-01-01", 2);
        Path mixed = published.resolve("current/version.json");
        Files.move(
                Files.copy(published.resolve("v1/version.json"), published.resolve("other")), mixed, REPLACE_EXISTING);

        assertThat(folders.sweep()).containsExactly("Put version 2 in force again: a switch had ended early.");
        assertThat(mixed).hasSameBinaryContentAs(published.resolve("v2/version.json"));
        assertThat(folders.sweep()).isEmpty();
    }

    @ParameterizedTest(name = "links allowed: {0}, gone: {1}")
    @CsvSource({"true, current", "true, current.txt", "false, current", "false, current.txt"})
    void theNameThatIsLeftPutsTheOtherBack(boolean linksAllowed, String gone) throws Exception {
        Versions either = new Versions(published, linksAllowed);
        seal(either, "2026-01-01", 3);
        either.switchTo(2);
        Disk.delete(published.resolve(gone));

        assertThat(either.sweep()).containsExactly("Put version 2 in force again: " + gone + " was missing.");
        assertThat(published.resolve("current/asc.duckdb")).hasContent("content 2");
        assertThat(published.resolve("current.txt")).hasContent("v2");
        assertThat(Files.isSymbolicLink(published.resolve("current"))).isEqualTo(linksAllowed);
        assertThat(either.madeFrom("print 2"))
                .as("nothing is to be made again")
                .hasValueSatisfying(made -> assertThat(made.version()).isEqualTo(2));
        assertThat(either.sweep()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "{\"version\" : 1}", "[]", "\u0000"})
    void anOldVersionWhoseDescriptionIsDamagedIsNamedAndStopsNothing(String damaged) throws Exception {
        seal(versions, "2026-01-29", 12);
        Path description = published.resolve("v1/version.json");
        description.toFile().setWritable(true);
        Files.writeString(description, damaged);

        assertThat(versions.undescribed())
                .singleElement()
                .asString()
                .startsWith(
                        "Version 1, which is not in force, is passed over: its version.json is missing, damaged or of another version.");
        assertThat(versions.list())
                .extracting(Version::version)
                .doesNotContain(1)
                .hasSize(11);
        assertThat(versions.madeFrom("print 12")).isPresent();
        assertThat(versions.prune(7)).containsExactly(2, 4, 5);
        assertThat(published.resolve("v1/asc.duckdb")).hasContent("content 1");
        assertThatThrownBy(() -> versions.switchTo(1)).isInstanceOf(Refusal.class);
    }

    @Test
    void aVersionInForceThatIsWholeIsNotCalledDamaged() throws Exception {
        assertThat(versions.damage()).isEmpty();

        seal(versions, "2026-01-01", 2);

        assertThat(versions.damage()).isEmpty();
        assertThat(versions.databaseInForce()).contains(published.resolve("v2/asc.duckdb"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asc.duckdb | cut | asc.duckdb has 4 bytes, not 9",
                "asc.duckdb | | asc.duckdb is missing",
                "dictionary.html | | dictionary.html is missing",
                "version.json | | version.json is missing, damaged or of another version",
                "version.json | { | version.json is missing, damaged or of another version",
                "datapackage.json | { | datapackage.json is missing or cannot be read"
            })
    void damageInTheVersionInForceIsNoticedAndWhatItWasMadeFromMakesANewOne(String name, String content, String said)
            throws Exception {
        seal(versions, "2026-01-01", 2);
        Path file = published.resolve("v2").resolve(name);
        Files.delete(file);
        if (content != null) {
            Files.writeString(file, content.equals("cut") ? "cont" : content);
        }

        assertThat(versions.damage()).contains("Version 2 is damaged: " + said + ".");
        assertThat(versions.madeFrom("print 2")).isEmpty();
        assertThat(versions.databases())
                .as("what a reader can open, the newest first")
                .endsWith(published.resolve("v1/asc.duckdb"))
                .hasSize(name.equals("dictionary.html") ? 2 : 1);
        assertThatThrownBy(() -> versions.switchTo(2)).isInstanceOf(Refusal.class);
    }

    @Test
    void asManyOfTheNewestAsIsSaidAndEachMonthsLastAreKeptAndTheOneInForce() throws Exception {
        seal(versions, "2026-01-29", 20); // 1 to 3 in January, 4 to 20 in February
        versions.switchTo(5);

        assertThat(versions.prune(7)).containsExactly(1, 2, 4, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(versions.list()).extracting(Version::version).containsExactly(3, 5, 14, 15, 16, 17, 18, 19, 20);
        assertThat(versions.next()).isEqualTo(21);
        assertThat(versions.prune(7)).isEmpty();
        assertThat(versions.prune(2)).containsExactly(14, 15, 16, 17, 18);
        assertThat(versions.current()).map(Version::version).contains(5);
    }

    @Test
    void aFolderThatWasCopiedToAnotherNumberIsNoVersionAndStopsNothing() throws Exception {
        seal(versions, "2026-01-02", 8);
        Files.move(published.resolve("v2"), published.resolve("v9"));

        assertThat(versions.undescribed()).singleElement().asString().startsWith("Version 9, which is not in force");
        assertThatThrownBy(() -> versions.switchTo(9)).isInstanceOf(Refusal.class);
        assertThat(versions.prune(2)).containsExactly(1, 3, 4, 5, 6);
    }

    /** Seals versions with a stand-in for the database, a day apart. */
    private static void seal(Versions versions, String firstDay, int count) throws Exception {
        for (int day = 0; day < count; day++) {
            try (Publication publication = Publication.begin(versions)) {
                Files.writeString(
                        publication.folder().resolve(Publication.DATABASE), "content " + publication.number());
                Instant madeAt =
                        LocalDate.parse(firstDay).plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC);
                publication.seal(Warehouse.said("print " + publication.number(), madeAt));
            }
        }
    }
}
