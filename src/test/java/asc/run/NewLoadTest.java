package asc.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asc.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook of a kind never seen becomes a job that is accepted and reads it; and next year's changed one is explained. */
class NewLoadTest {

    private static final String PROJECT = "asc.project";

    @TempDir
    Path folder;

    /** A project of our own, so that no draft is left in the real one: the words a draft is written in, and nothing else to check. */
    @BeforeEach
    void makeTheProject() throws IOException {
        for (String part : List.of("sql/types", "sql/migrations")) {
            Folders.copy(Path.of(part), folder.resolve("project").resolve(part));
        }
        Files.createDirectories(folder.resolve("project/jobs"));
        Files.copy(Path.of("jobs/people.csv"), folder.resolve("project/jobs/people.csv"));
        System.setProperty(PROJECT, folder.resolve("project").toString());
    }

    @AfterEach
    void leaveIt() {
        System.clearProperty(PROJECT);
    }

    @Test
    void a_workbook_never_seen_is_described_and_read() throws IOException {
        Path pools = pools();
        Console drafted = Console.run("new", "load", pools.toString());
        assertThat(drafted.code()).as(drafted.out() + drafted.err()).isZero();
        assertThat(job("load-pools")
                        .lines()
                        .map(line -> line.replaceAll(" +", " ").strip()))
                .contains(
                        "sheet: \"Read me\"",
                        "after: \"Position as at\"",
                        "type: date_uk",
                        "ignored sheets: [\"Read me\"]",
                        "sheets: [\"Pools\"]",
                        "header row: where \"Pool code\" stands",
                        "blank when: [\"-\"]",
                        "markers: [\"[c]\"]",
                        "one row per: pool_code # true of this file; is it what a row is?",
                        "pool_code text! Pool code",
                        "opened date_uk! Opened",
                        "swimmers whole_number Swimmers",
                        "is_it_warm yes_no! Is it warm?",
                        "visits Visits - * value figure");
        Console check = Console.run("check");
        assertThat(check.out()).as(check.err()).startsWith("All is well");
        Console preview = Console.run("preview", "load-pools", pools.toString());
        assertThat(preview.out()).contains("4 loaded + 0 rejected").contains("edition 1 September 2026");
    }

    @Test
    void percentages_and_marks_for_nothing_have_types_and_the_month_in_a_name_is_the_edition() throws IOException {
        Path gyms = new Books()
                .sheet(
                        "Gyms",
                        List.of("Gyms of the county"),
                        List.of("Site code", "Name", "Full", "Members", "Note"),
                        List.of("G1", "North", "75%", 12, "-"),
                        List.of("G2", "South", "-", "-", "shut"),
                        List.of("G3", "West", "62.5%", "*", "shut"),
                        List.of("G4", "East", "[c]", "..", "-"),
                        List.of("Source: the gyms' own books"))
                .writeTo(folder.resolve("Gyms Sept 2026 v2.xlsx"));
        Console drafted = Console.run("new", "load", gyms.toString());
        assertThat(drafted.code()).as(drafted.out() + drafted.err()).isZero();
        assertThat(linesOf("load-gyms"))
                .contains(
                        "file name: \"Gyms {edition} v*\"",
                        "type: first_of_month",
                        "blank when: [\"-\", \"..\"]",
                        "markers: [\"[c]\", \"*\"]",
                        "full percent Full",
                        "members whole_number Members",
                        "note text Note",
                        "ignored rows: |",
                        "site_code Source:*",
                        "# Look at the column \"Name\": if it names people or says where they live, ignore it.")
                .noneMatch(line -> line.startsWith("personal:"));
        Console preview = Console.run("preview", "load-gyms", gyms.toString());
        assertThat(preview.out())
                .contains("can be loaded: edition 1 September 2026")
                .contains(
                        "4 loaded + 0 rejected + 0 duplicate + 3 ignored (1 header row, else titles, notes and blank rows);")
                .contains("; 0 issues.");
    }

    @Test
    void the_month_in_a_name_with_underscores_is_no_part_of_the_jobs_name_so_that_next_months_file_is_found()
            throws IOException {
        Path works = Files.writeString(
                folder.resolve("housing_adaptations_March_2026.csv"), "Ref,Ward,Cost\nH1,Henley,12\nH2,Wyken,15\n");
        Console drafted = Console.run("new", "load", works.toString());
        assertThat(drafted.code()).as(drafted.out() + drafted.err()).isZero();
        assertThat(linesOf("load-housing-adaptations"))
                .contains(
                        "find: \"inbox/housing-adaptations/*housing*adaptations*.csv\"",
                        "file name: \"housing_adaptations_{edition}\"");
        Path next = Files.copy(works, folder.resolve("housing_adaptations_April_2026.csv"));
        assertThat(Console.run("preview", "load-housing-adaptations", next.toString())
                        .out())
                .contains("can be loaded: edition 1 April 2026");
    }

    @Test
    void a_sheet_that_explains_symbols_is_no_table() throws IOException {
        Path centres = new Books()
                .sheet(
                        "Notes",
                        List.of("About this workbook"),
                        List.of("[c]", "Withheld: fewer than 5"),
                        List.of("-", "Does not apply"))
                .sheet(
                        "Centres",
                        List.of("Centre", "Places", "Visits"),
                        List.of("North", 12, "[c]"),
                        List.of("South", 9, "-"))
                .writeTo(folder.resolve("Centres 31st March 2026.xlsx"));
        Console drafted = Console.run("new", "load", centres.toString());
        assertThat(drafted.code()).as(drafted.out() + drafted.err()).isZero();
        assertThat(linesOf("load-centres")).contains("ignored sheets: [\"Notes\"]", "sheets: [\"Centres\"]");
    }

    @Test
    void columns_that_look_like_people_are_ignored_or_landed_as_pseudonyms_and_ages_and_it_is_said_why()
            throws IOException {
        Path coaches = new Books()
                .sheet(
                        "Coaches",
                        List.of("Staff number", "Surname", "Ref", "DOB", "Reach them at", "Address", "Hours"),
                        List.of("0012", "Quill", "QQ123456C", "01/02/1980", "a.quill@example.org", "1 High St", 37),
                        List.of("0013", "Vane", "QQ123457A", "11/12/1991", "b.vane@example.org", "2 High St", 20))
                .writeTo(folder.resolve("Coaches 2026-09-30.xlsx"));
        Console drafted = Console.run("new", "load", coaches.toString());
        assertThat(drafted.code()).as(drafted.out() + drafted.err()).isZero();
        assertThat(linesOf("load-coaches"))
                .contains(
                        "personal: yes # columns below look as if they were about people: read why beside each",
                        "# Staff number: a staff or reference number is landed as a pseudonym",
                        "staff_number pseudonym! Staff number",
                        "# DOB: a date of birth is landed as an age band at the edition",
                        "dob age_band! DOB",
                        "hours whole_number! Hours",
                        "one row per: staff_number # true of this file; is it what a row is?",
                        "ignored: |",
                        "# Surname: it names a person",
                        "Surname",
                        "# Ref: a National Insurance number names one person",
                        "Ref",
                        "# Reach them at: an e-mail address names a person",
                        "Address");
        Console preview = Console.run("preview", "load-coaches", coaches.toString());
        assertThat(preview.out())
                .contains("2 loaded + 0 rejected", "; 0 issues.", "k1-", "45-54", "25-34")
                .doesNotContain("Quill", "QQ123456C", "0012", "example.org", "High St", "1980");
    }

    @Test
    void where_a_header_stands_twice_no_row_of_people_is_taken_for_the_headers() throws IOException {
        Path register = new Books()
                .sheet(
                        "Register",
                        List.of("Employee", "Emp. no.", "Date", "Reviewer", "Date", "Score"),
                        List.of("Zoë Quill", "0012", "01/02/2026", "Mary Vane", "03/04/2026", 7),
                        List.of("Ann Bloggs", "0013", "02/02/2026", "Mary Vane", "04/04/2026", 9))
                .writeTo(folder.resolve("Register 2026-03-31.xlsx"));

        Console drafted = Console.run("new", "load", register.toString());

        assertThat(drafted.code()).isEqualTo(3);
        assertThat(drafted.out() + drafted.err()).doesNotContain("Quill", "Vane", "0012");
        assertThat(folder.resolve("project/jobs/load-register.yaml")).doesNotExist();
    }

    @Test
    void a_header_in_two_lines_is_the_lower_where_only_the_upper_repeats_its_texts() throws IOException {
        Path fees = new Books()
                .sheet(
                        "Fees",
                        List.of("Care", "Care", "Cost", "Cost"),
                        List.of("Area", "Service", "Hours", "Pounds"),
                        List.of("North", "Home care", 12, 340),
                        List.of("South", "Day care", 7, 90))
                .writeTo(folder.resolve("Fees 2026-03-31.xlsx"));

        assertThat(Console.run("new", "load", fees.toString()).code()).isZero();

        assertThat(linesOf("load-fees")).contains("header row: where \"Area\" stands");
    }

    @Test
    void what_is_no_date_of_birth_after_all_is_ignored() throws IOException {
        Path coaches = new Books()
                .sheet(
                        "Coaches",
                        List.of("Staff number", "Date of birth"),
                        List.of("A12", "01/02/1980"),
                        List.of("A13", "on file"))
                .writeTo(folder.resolve("Coaches 2026-09-30.xlsx"));
        Console.run("new", "load", coaches.toString());
        assertThat(linesOf("load-coaches"))
                .contains("Date of birth")
                .doesNotContain("date_of_birth age_band Date of birth");
        assertThat(Console.run("preview", "load-coaches", coaches.toString()).out())
                .contains("2 loaded", "; 0 issues.");
    }

    @Test
    void a_job_that_is_there_is_not_written_over() throws IOException {
        Path pools = pools();
        Console.run("new", "load", pools.toString());
        Files.writeString(folder.resolve("project/jobs/load-pools.yaml"), job("load-pools") + "# ours\n");
        Console again = Console.run("new", "load", pools.toString());
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.out()).contains("There is a job load-pools already.");
        assertThat(job("load-pools")).endsWith("# ours\n");
    }

    @Test
    void a_form_is_no_table() {
        Path form = new Books()
                .sheet("Form", List.of("Your name"), List.of("Signature"))
                .writeTo(folder.resolve("form.xlsx"));
        Console drafted = Console.run("new", "load", form.toString());
        assertThat(drafted.code()).isEqualTo(3);
        assertThat(drafted.out()).contains("holds a row of headers with rows below it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ons/ukpopestimatesmid2020on2021geography.xls",
                "ascof/ascof_2024_25.ods",
                "cqc/20220506_example_cqc_care_directory.csv",
                "sfc/staff-test.csv",
                "sfc/workforce_by_area_2019_20.csv"
            })
    void real_files_of_every_kind_are_described_and_read_whole(String name) {
        Path file = Path.of("..", "shared", "data").resolve(name);
        assumeTrue(Files.exists(file), "skipped: " + file + " is not there");
        Console drafted = Console.run("new", "load", file.toString(), "--name", "load-drafted");
        assertThat(drafted.code()).as(drafted.out() + drafted.err()).isZero();
        Console check = Console.run("check");
        assertThat(check.out()).as(check.err()).startsWith("All is well");
        Console preview =
                Console.run("preview", "load-drafted", file.toString(), "--edition", "2026-03-31", "--rows", "1");
        assertThat(preview.code()).as(preview.out()).isZero();
        assertThat(preview.out()).contains(" 0 rejected").contains("; 0 issues.");
    }

    @Test
    void next_years_file_is_compared_column_by_column() throws IOException {
        Console.run("new", "load", pools().toString());
        Path next = new Books()
                .sheet("Read me", List.of("Position as at 1 September 2027"))
                .sheet("Notes to readers", List.of("A sheet that was not there"))
                .sheet(
                        "Pools",
                        List.of(
                                "Pool code",
                                "Opening date",
                                "Swimmer count",
                                "Is it warm?",
                                "Visits - Adults",
                                "Depth"),
                        List.of("P1", "2001-05-01", 12, "Y", 40, 2),
                        List.of("P2", "2002-05-01", 15, "perhaps", 50, 3))
                .writeTo(folder.resolve("Pools September 2027.xlsx"));
        Console compared = Console.run("compare", "load-pools", next.toString());
        assertThat(compared.code()).as(compared.err()).isZero();
        assertThat(compared.out())
                .contains("Sheet \"Notes to readers\" is new.")
                .contains("Column \"Swimmers\" is gone from sheet \"Pools\". The nearest new one is \"Swimmer count\".")
                .contains("Column \"Swimmer count\" of sheet \"Pools\" is new. The nearest known one is \"Swimmers\".")
                .contains("Column \"Opened\" is gone")
                .contains("Column \"Depth\" of sheet \"Pools\" is new.")
                .contains("1 cell of \"is_it_warm\" cannot be read as its type.      the first: sheet \"Pools\", row 3")
                .contains("pools: 2 rows.")
                .doesNotContain("perhaps");
    }

    @Test
    void a_renamed_column_is_found_among_those_that_a_job_ignores_because_it_ignores_all_others() throws IOException {
        Console.run("new", "load", pools().toString());
        Files.writeString(
                folder.resolve("project/jobs/load-pools.yaml"),
                job("load-pools").replaceFirst("(?m)^( *)one row per:", "$1ignored: |\n$1  *\n$1one row per:"));
        Path next = new Books()
                .sheet("Read me", List.of("Position as at 1 September 2027"))
                .sheet(
                        "Pools",
                        List.of("Pool code", "Opened", "Swimmer count", "Is it warm?", "Visits - Adults", "Depth"),
                        List.of("P1", "2001-05-01", 12, "Y", 40, 2))
                .writeTo(folder.resolve("Pools September 2027.xlsx"));
        assertThat(Console.run("compare", "load-pools", next.toString()).out())
                .contains("Column \"Swimmers\" is gone from sheet \"Pools\". The nearest new one is \"Swimmer count\".")
                .contains("Column \"Swimmer count\" of sheet \"Pools\" is new. The nearest known one is \"Swimmers\".")
                .doesNotContain("Depth");
    }

    @Test
    void a_column_that_is_ignored_by_its_name_is_missed_too_and_refuses_nothing() throws IOException {
        Console.run("new", "load", pools().toString());
        Files.writeString(
                folder.resolve("project/jobs/load-pools.yaml"),
                job("load-pools").replaceFirst("(?m)^( *)one row per:", "$1ignored: |\n$1  Lifeguard\n$1one row per:"));

        Console compared = Console.run("compare", "load-pools", pools().toString());

        assertThat(compared.out())
                .contains("Column \"Lifeguard\", which is ignored, is gone from sheet \"Pools\".")
                .doesNotContain("would be refused");
    }

    @Test
    void a_renamed_sheet_and_a_renamed_anchor_are_found_all_the_same() throws IOException {
        Console.run("new", "load", pools().toString());
        Path next = new Books()
                .sheet("Read me", List.of("Position as at 1 September 2027"))
                .sheet(
                        "Pools list",
                        List.of("Code of pool", "Opened", "Swimmers", "Is it warm?", "Visits - Adults"),
                        List.of("P1", "2001-05-01", 12, "Y", 40))
                .writeTo(folder.resolve("Pools September 2027.xlsx"));
        assertThat(Console.run("compare", "load-pools", next.toString()).out())
                .contains("Sheet \"Pools\" is gone. The nearest new one is \"Pools list\".")
                .contains(
                        "No row of sheet \"Pools list\" holds \"Pool code\", by which its header row is found. The nearest new one is \"Code of pool\".")
                .contains("pools: 1 row.");
    }

    @Test
    void the_same_file_has_not_changed() throws IOException {
        Path pools = pools();
        Console.run("new", "load", pools.toString());
        assertThat(Console.run("compare", "load-pools", pools.toString()).out()).contains("Its shape is the job's.");
    }

    @Test
    void what_refuses_a_file_of_the_jobs_shape_is_told_too() throws IOException {
        Console.run("new", "load", pools().toString());
        Path next = new Books()
                .sheet("Read me", List.of("Position as at 1 September 2027"))
                .sheet(
                        "Pools",
                        List.of("Pool code", "Opened", "Swimmers", "Is it warm?", "Visits - Adults", "Swimmers"),
                        List.of("P1", "2001-05-01", 12, "Y", 40, 12))
                .writeTo(folder.resolve("Pools September 2027.xlsx"));
        Console compared = Console.run("compare", "load-pools", next.toString());
        assertThat(compared.out())
                .contains("As it stands this file would be refused")
                .contains("Column \"Swimmers\" stands twice, in C and F.");
    }

    @Test
    void ages_are_reckoned_at_the_files_own_date_and_every_spelling_of_a_header_is_near() throws IOException {
        Files.copy(Path.of("jobs/load-hr-staff.yaml"), folder.resolve("project/jobs/load-hr-staff.yaml"));
        Path leisure = new Books()
                .sheet("Cover", List.of("As at 31 October 2026"))
                .sheet(
                        "Staff",
                        List.of(
                                "Person Number",
                                "Assignment Number",
                                "DOB",
                                "Position Code",
                                "Legal Employer",
                                "Department",
                                "Assignment Category",
                                "Full time equiv",
                                "Date of Hire",
                                "Sex",
                                "Ethnicity"),
                        List.of(
                                "1",
                                "1-1",
                                "25/11/1980",
                                "P1",
                                "Coventry",
                                "Adult Services",
                                "Perm",
                                1,
                                "1/5/2001",
                                "F",
                                "x"))
                .writeTo(folder.resolve("Staff as at 31 October 2026.xlsx"));
        assertThat(Console.run("compare", "load-hr-staff", leisure.toString()).out())
                .contains("Column \"FTE\" is gone from sheet \"Staff\". The nearest new one is \"Full time equiv\".")
                .contains(
                        "Column \"Full time equiv\" of sheet \"Staff\" is new. The nearest known one is \"Full-Time Equivalent\".")
                .doesNotContain("cannot be read as its type");
    }

    @Test
    void a_header_cut_short_or_to_its_initials_is_near_the_whole_one() throws IOException {
        Path log = new Books()
                .sheet(
                        "Log",
                        List.of("Employee Number", "Date of Birth", "Course", "Hours"),
                        List.of("0012", "01/02/1980", "Fire", 2),
                        List.of("0013", "11/12/1991", "Falls", 1))
                .writeTo(folder.resolve("Log 2026-03-31.xlsx"));
        Console.run("new", "load", log.toString());
        Path next = new Books()
                .sheet(
                        "Log",
                        List.of("Emp No", "DOB", "Course", "Hours", "#"),
                        List.of("0012", "01/02/1980", "Fire", 2, 1))
                .writeTo(folder.resolve("Log 2027-03-31.xlsx"));
        assertThat(Console.run("compare", "load-log", next.toString()).out())
                .contains("Column \"Employee Number\" is gone from sheet \"Log\". The nearest new one is \"Emp No\".")
                .contains("Column \"Emp No\" of sheet \"Log\" is new. The nearest known one is \"Employee Number\".")
                .contains("Column \"#\" of sheet \"Log\" is new.")
                .contains("Column \"DOB\" of sheet \"Log\" is new. The nearest known one is \"Date of Birth\".");
    }

    private Path pools() {
        return new Books()
                .sheet("Read me", List.of("About this file"), List.of("Position as at 1 September 2026"))
                .sheet(
                        "Pools",
                        List.of("Swimming pools of the county"),
                        List.of(
                                "Pool code",
                                "Opened",
                                "Swimmers",
                                "Is it warm?",
                                "Visits - Adults",
                                "Visits - Children",
                                "Visits - Clubs"),
                        List.of("P1", "1 May 2001", 1204, "Y", 40.5, 3, "[c]"),
                        List.of("P2", "2 May 2002", 15, "N", 50, 4, 7),
                        List.of("P3", "3 May 2003", 0, "Y", 60, 5, 8),
                        Arrays.asList("P4", "4 May 2004", "-", "N", 70, null, 9))
                .writeTo(folder.resolve("Pools September 2026.xlsx"));
    }

    private List<String> linesOf(String name) throws IOException {
        return job(name).lines().map(line -> line.replaceAll(" +", " ").strip()).toList();
    }

    private String job(String name) throws IOException {
        return Files.readString(folder.resolve("project/jobs/" + name + ".yaml"));
    }
}
