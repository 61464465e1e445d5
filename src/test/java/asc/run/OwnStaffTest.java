package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import asc.database.DuckDb;
import asc.run.PersonalValues.Kind;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three months of a council's own staff, as three kinds of HR system write them, with three files that are refused, and of its
 * providers' staff: the figures are those of the published profile, and of no person is anything kept that says who they are.
 */
class OwnStaffTest {

    private static final String CSV = "inbox/hr-staff/Staff_list_SAMPLE_2026-09-30.csv";
    private static final int LONGEST_RUN_OF_BYTES = 1 << 24;

    @TempDir
    private static Path folder;

    private static TestHome home;
    private static Path originals;
    private static final PersonalValues PEOPLE = new PersonalValues();
    private static final StringBuilder SAID = new StringBuilder();

    @BeforeAll
    static void three_months_are_loaded_and_three_files_refused() throws Exception {
        originals = folder.resolve("sample");
        assertThat(Console.run("sample", originals.toString(), "--months", "3").code())
                .isZero();
        home = new TestHome(Files.createDirectories(folder.resolve("home")));
        Files.copy(Path.of("sql/samples/asc.yaml"), home.path().resolve("asc.yaml"));
        for (String name : new TestHome(originals).files("inbox")) {
            if (isAboutPeople(name)) {
                Path from = originals.resolve("inbox").resolve(name);
                // Providers' staff were born on days on which others started.
                PEOPLE.addAllOf(from, name.startsWith("hr-") ? Set.of() : Set.of(Kind.BORN_ON));
                arrives(name, Files.readAllBytes(from));
            }
        }
        String staff = Files.readString(originals.resolve(CSV));
        String line = staff.lines().skip(1).findFirst().orElseThrow();
        arrives(
                "hr-staff/Renamed_2026-07-31.csv",
                staff.replace("Full name", "Called").getBytes(StandardCharsets.UTF_8));
        arrives("hr-staff/Twice_2026-06-30.csv", (staff + line + "\r\n").getBytes(StandardCharsets.UTF_8));
        arrives(
                "hr-staff/No_day_2026-05-31.csv",
                staff.replaceFirst(",[0-9]{2}/[0-9]{2}/([0-9]{4}),", ",31/02/$1,")
                        .getBytes(StandardCharsets.UTF_8));
        said("preview", "load-hr-staff", originals.resolve(CSV).toString());
        assertThat(said("night").code()).as(SAID.toString()).isEqualTo(3);
        said("status");
        said("key");
    }

    @Test
    void every_file_that_is_sound_is_loaded_and_each_of_the_others_refused() throws Exception {
        assertThat(
                        Tables.rows(
                                home.warehouse(),
                                "select job, count(*), bool_and(issues = 0) from log.file where verdict = 'loaded' and job like 'load-hr-%' group by job order by job"))
                .containsExactly(
                        "load-hr-absence | 3 | true",
                        "load-hr-establishment | 3 | true",
                        "load-hr-leavers | 3 | true",
                        "load-hr-staff | 3 | true",
                        "load-hr-training | 3 | true");
        assertThat(home.files("refused"))
                .filteredOn(name -> name.endsWith(".problems.txt"))
                .hasSize(3);
    }

    @Test
    void the_strategys_own_definition_gives_15_3_percent_leavers_and_14_7_percent_starters() throws Exception {
        assertThat(Tables.rows(
                        home.published(),
                        "select definition_id, numerator::int, denominator::int, rate::decimal(4, 1) from marts.workforce_rate"
                                + " where as_at = '2026-10-31' and scope_id = 'adult_social_care'"
                                + " and metric in ('leaver', 'starter', 'vacancy') and status is null and definition_id <> 'vacancy_corporate'"
                                + " order by definition_id"))
                .containsExactly(
                        "leaver_sfc | 140 | 905 | 15.6",
                        "leaver_strategy | 140 | 920 | 15.3",
                        "starter_sfc | 135 | 905 | 14.9",
                        "starter_strategy | 135 | 920 | 14.7",
                        "vacancy_sfc | 118 | 1025 | 11.5",
                        "vacancy_strategy | 118 | 1026 | 11.5");
        assertThat(Tables.rows(
                        home.published(),
                        "select measure_id, outcome::decimal(4, 1) from measures.result where measure_id like 'local%'"
                                + " and period_end = '2026-10-31' order by measure_id"))
                .containsExactly("local_leaver_rate | 15.3", "local_starter_rate | 14.7", "local_vacancy_rate | 11.5");
    }

    @Test
    void the_profile_is_the_published_one_with_housing_and_without() throws Exception {
        assertThat(Tables.rows(
                        home.published(),
                        "select scope_id, headcount, average_age from marts.workforce_profile"
                                + " where as_at = '2026-10-31' and breakdown = 'all' order by scope_id"))
                .containsExactly("adult_social_care | 920 | 48.4", "including_housing | 955 | 48.5");
        assertThat(Tables.rows(
                        home.published(),
                        "select value, headcount, share_of_all from marts.workforce_profile where as_at = '2026-10-31'"
                                + " and scope_id = 'adult_social_care' and breakdown in ('sex', 'ethnicity_group', 'age_group')"
                                + " order by breakdown, position"))
                .containsExactly(
                        "under_50 | 475 | 51.5",
                        "50_and_over | 445 | 48.5",
                        "unknown | 0 | 0.0",
                        "white | 665 | 72.5",
                        "minority_ethnic | 205 | 22.2",
                        "unknown | 50 | 5.3",
                        "female | 740 | 80.4",
                        "male | 180 | 19.6",
                        "unknown | 0 | 0.0");
    }

    @Test
    void no_count_of_few_people_is_published_and_none_is_shown_as_zero() throws Exception {
        assertThat(
                        Tables.rows(
                                home.published(),
                                "select count(*) from marts.workforce_profile where headcount between 1 and 4"
                                        + " or (status = '[c]' and coalesce(headcount, assignments, fte, average_age, share_of_all) is not null)"))
                .containsExactly("0");
        assertThat(Tables.rows(
                        home.published(), "select count(*) > 0 from marts.workforce_profile where status = '[c]'"))
                .containsExactly("true");
        assertThat(Tables.rows(
                        home.published(),
                        "select table_name from duckdb_tables() where table_name in ('staff_assignment', 'staff_member', 'post',"
                                + " 'leaver', 'absence_spell', 'training_record', 'workforce_count') or table_name like 'hr\\_%' escape '\\'"
                                + " and table_name <> 'hr_word'"))
                .isEmpty();
    }

    @Test
    void of_no_person_is_anything_kept_that_says_who_they_are() throws Exception {
        assertThat(PEOPLE.count(Kind.STAFF_NUMBER)).isGreaterThan(1000);
        assertThat(PEOPLE.count(Kind.BORN_ON)).isGreaterThan(900);
        var leaks = new TreeMap<String, Set<String>>();
        leaks.put("said", PEOPLE.in(SAID.toString()));
        for (Path database : List.of(home.warehouse(), home.published())) {
            leaks.putAll(inTables(database));
        }
        for (String name : home.files("")) {
            boolean isWhatPeopleSent = name.startsWith("restricted/archive/")
                    || name.startsWith("refused/") && !name.endsWith(".problems.txt");
            if (!isWhatPeopleSent && Files.isRegularFile(home.path().resolve(name))) {
                leaks.put(name, inFile(home.path().resolve(name)));
            }
        }
        assertThat(leaks).hasSizeGreaterThan(100);
        leaks.values().removeIf(Set::isEmpty);
        assertThat(leaks).isEmpty();
    }

    @Test
    void no_published_table_tells_how_many_rows_a_file_about_people_has() throws Exception {
        List<String> loaded = Tables.rows(
                home.warehouse(),
                "select distinct job, rows_loaded from log.file where rows_loaded > 50 and (job like '%hr-%' or job like '%worker')");
        List<String> numbers = Tables.rows(
                home.published(),
                "select \"table_schema\" || '.' || \"table_name\", column_name from information_schema.columns"
                        + " where data_type in ('BIGINT', 'INTEGER', 'HUGEINT') and column_name <> 'milliseconds' and (table_schema, table_name) in"
                        + " (select (table_schema, table_name) from information_schema.columns where column_name = 'job')");
        assertThat(loaded).hasSizeGreaterThan(5);
        assertThat(numbers).hasSizeGreaterThan(5);
        for (String number : numbers) {
            String table = number.split(" \\| ")[0];
            String column = number.split(" \\| ")[1];
            assertThat(Tables.rows(
                            home.published(),
                            "select distinct job, \"" + column + "\" from " + table + " where job is not null"))
                    .as(number)
                    .doesNotContainAnyElementsOf(loaded);
        }
    }

    @Test
    void the_same_look_at_what_people_sent_does_find_them() throws Exception {
        Set<String> found = new TreeSet<>();
        for (String name : new TestHome(originals).files("inbox")) {
            if (isAboutPeople(name)) {
                found.addAll(inFile(originals.resolve("inbox").resolve(name)));
            }
        }
        for (Kind kind : List.of(Kind.STAFF_NUMBER, Kind.FULL_NAME, Kind.NI_NUMBER, Kind.BORN_ON, Kind.POSTCODE)) {
            assertThat(found.stream().filter(value -> value.startsWith(kind + " ")))
                    .as(kind.toString())
                    .hasSizeGreaterThan(500);
        }
    }

    @Test
    void whatever_tells_of_a_person_or_lets_few_be_worked_out_stops_the_publication() throws Exception {
        Path project = folder.resolve("planted");
        for (String part : List.of("jobs", "sql")) {
            Folders.copy(Path.of(part), project.resolve(part));
        }
        replace(
                project.resolve("sql/marts/workforce_profile.sql"),
                "theme.title as theme,",
                "(select min(member.staff_ref) from warehouse.staff_member as member) as theme, 1 as planted,");
        // As if a hidden count had to be able to be five numbers: of 1 to 4 people it never can.
        replace(
                project.resolve("sql/reference/disclosure_policy.csv"),
                "workforce_profile,5,5,2",
                "workforce_profile,5,5,5");
        TestHome other = home.copyTo(folder.resolve("audited"));
        String before = Files.readString(other.path().resolve("published/current.txt"));

        Ran stopped = Program.start(
                        List.of("-Dasc.project=" + project),
                        Asc.class,
                        "night",
                        "--home",
                        other.path().toString())
                .end();

        assertThat(stopped.code()).as(stopped.said()).isEqualTo(3);
        assertThat(stopped.said())
                .contains("The column theme would publish pseudonyms of people.")
                .contains("Nothing is said of planted.")
                .contains("A count of few people can be worked out from what would be published: headcount of ");
        assertThat(PEOPLE.in(stopped.said())).isEmpty();
        assertThat(stopped.said()).doesNotContainPattern("k1-[0-9a-f]{24}");
        assertThat(Files.readString(other.path().resolve("published/current.txt")))
                .isEqualTo(before);
    }

    private static void replace(Path file, String what, String with) throws Exception {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, with));
    }

    @Test
    void without_its_key_no_file_is_loaded_and_a_new_key_makes_other_pseudonyms() throws Exception {
        TestHome other = home.copyTo(folder.resolve("other"));
        Path key = other.path().resolve("restricted/pseudonym.key");
        byte[] kept = Files.readAllBytes(key);
        Files.delete(key);
        String again = "load-hr-leavers";
        Ran lost = other.run("run", again, "--reprocess", "--edition", "2026-10-31");
        assertThat(lost.code()).as(lost.said()).isEqualTo(3);
        assertThat(lost.said()).contains("is lost: it is not in the key file.");

        Files.write(key, kept);
        assertThat(other.run("key", "rotate", "--why", "every year").code()).isZero();
        Ran rotated = other.run("run", again, "--reprocess", "--edition", "2026-10-31");
        assertThat(rotated.code()).as(rotated.said()).isZero();
        assertThat(Tables.rows(
                        other.warehouse(),
                        "select edition, min(left(staff_ref, 3)), max(left(staff_ref, 3)) from landing.hr_leavers"
                                + " group by edition order by edition"))
                .containsExactly("2026-08-31 | k1- | k1-", "2026-09-30 | k1- | k1-", "2026-10-31 | k2- | k2-");
        assertThat(PEOPLE.in(lost.said() + rotated.said())).isEmpty();
    }

    private static boolean isAboutPeople(String name) {
        return name.startsWith("hr-") || name.startsWith("asc-wds-worker/");
    }

    private static void arrives(String name, byte[] content) throws Exception {
        Path saved = home.path().resolve("inbox").resolve(name);
        Files.createDirectories(saved.getParent());
        Books.settled(Files.write(saved, content));
    }

    private static Ran said(String... command) throws Exception {
        Ran ran = home.run(command);
        SAID.append(ran.said());
        return ran;
    }

    /** Every value of every column of every table, by table. */
    private static TreeMap<String, Set<String>> inTables(Path database) throws Exception {
        var found = new TreeMap<String, Set<String>>();
        for (String column : Tables.rows(
                database,
                "select schema_name || '.' || table_name || '.\"' || column_name || '\"' from duckdb_columns() where not internal")) {
            found.put(database.getFileName() + " " + column, new TreeSet<>());
        }
        try (Connection connection = DuckDb.openToRead(database);
                Statement statement = connection.createStatement()) {
            for (var entry : found.entrySet()) {
                String name = entry.getKey().substring(entry.getKey().indexOf(' ') + 1);
                int dot = name.indexOf(".\"");
                ResultSet values =
                        statement.executeQuery("select distinct " + name.substring(dot + 1) + "::varchar from "
                                + name.substring(0, dot) + " where " + name.substring(dot + 1) + " is not null");
                while (values.next()) {
                    entry.getValue().addAll(PEOPLE.in(values.getString(1)));
                }
            }
        }
        return found;
    }

    /** In a file's bytes, and where it is packed in those of what is in it. */
    private static Set<String> inFile(Path file) throws Exception {
        Set<String> found = new TreeSet<>(inBytes(Files.readAllBytes(file)));
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.addAll(inBytes(zip.readNBytes(LONGEST_RUN_OF_BYTES)));
            }
        }
        return found;
    }

    private static Set<String> inBytes(byte[] bytes) {
        Charset everyByteACharacter = StandardCharsets.ISO_8859_1;
        return PEOPLE.in(new String(bytes, everyByteACharacter));
    }
}
