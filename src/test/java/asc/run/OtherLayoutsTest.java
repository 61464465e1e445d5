package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import asc.database.DuckDb;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts of other years and other authors, of which no real file is at hand, through the jobs that load the real ones. */
class OtherLayoutsTest {

    /** Nobody is called so: where it is found, it leaked. */
    private static final String PERSON = "Zebedee Quillfeather";

    @TempDir
    private static Path home;

    private static Console night;
    private static Connection published;

    @BeforeAll
    static void runTheNight() throws Exception {
        Files.writeString(home.resolve("asc.yaml"), "council: E08000026\n");
        populationOf2015();
        populationOf2016();
        openDataOf2015();
        trackers();
        night = Console.run("night", "--home", home.toString());
        assertThat(night.out() + night.err()).contains("Version 1 is published.");
        published = DuckDb.openToRead(home.resolve("published/current/asc.duckdb"));
    }

    @AfterAll
    static void close() throws Exception {
        if (published != null) {
            published.close();
        }
    }

    @Test
    void population_with_ages_as_numbers_below_two_title_rows() throws Exception {
        assertThat(rows("select sex, sum(persons), max(age) from warehouse.population"
                        + " where edition = '2015-06-30' and area_code = 'E08000026' group by 1 order by 1"))
                .containsExactly(
                        List.of("all", "9100", "90"), List.of("female", "4550", "90"), List.of("male", "4550", "90"));
    }

    @Test
    void population_with_an_inserted_column_and_footnotes() throws Exception {
        assertThat(rows("select distinct edition, sex, persons from warehouse.population where age = 90"
                        + " and edition = '2016-06-30' and area_code = 'E08000026' order by 2"))
                .containsExactly(
                        List.of("2016-06-30", "all", "100"),
                        List.of("2016-06-30", "female", "50"),
                        List.of("2016-06-30", "male", "50"));
        assertThat(rows("select rows_rejected from log.file where name = 'ukmidyearestimates2016.xlsx'"))
                .containsExactly(List.of("3"));
    }

    @Test
    void open_data_of_the_first_year_in_code_page_1252() throws Exception {
        assertThat(rows("select measure_id, cohort, numerator, outcome, status from measures.result"
                        + " where area_code = 'E08000026' and period = '2014-15' and measure_id <> 'ascof_2022_3a'"
                        + " order by 1, 2"))
                .containsExactly(
                        Arrays.asList("ascof_2022_1b", "all", null, "77.100000", null),
                        Arrays.asList("ascof_2022_1b", "male", null, null, "[x]"),
                        Arrays.asList("ascof_2022_2a_1", "all", "31.000000", "14.200000", null));
        assertThat(night.out()).contains("has a code we do not know").contains("9Z");
    }

    @Test
    void trackers_of_three_authors_say_the_same() throws Exception {
        assertThat(rows(
                        "select milestone_id, baseline_on, baseline_given, percent_complete, status_stated, owner, measure_id"
                                + " from warehouse.milestone_report order by 1"))
                .containsExactly(
                        Arrays.asList(
                                "A1",
                                "2025-12-31",
                                "Q3 2025/26",
                                "40.000000",
                                "in progress",
                                "Workforce Lead",
                                "ascof_6a"),
                        Arrays.asList("B1", "2025-11-30", "Autumn 2025", "40.000000", "in progress", null, "ascof_6a"),
                        Arrays.asList(
                                "C1",
                                "2027-03-31",
                                "31st March",
                                "40.000000",
                                "in place",
                                "Workforce Lead",
                                "ascof_6a"));
    }

    @Test
    void a_person_who_owns_a_milestone_or_is_named_in_a_note_is_in_no_message_and_not_published() throws Exception {
        assertThat(night.out() + night.err()).doesNotContain("Quillfeather");
        for (String folder : List.of("published", "outbox", "logs")) {
            try (Stream<Path> files = Files.walk(home.resolve(folder))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain("Quillfeather");
                }
            } catch (java.nio.file.NoSuchFileException none) {
                assertThat(folder).isEqualTo("outbox");
            }
        }
        assertThat(rows("select count(*) from warehouse.milestone_report where has_note"))
                .containsExactly(List.of("3"));
    }

    private static void populationOf2015() {
        Books book = new Books();
        for (String sheet : List.of("Persons UK", "Males UK", "Females UK ")) {
            List<Object> header = new ArrayList<>(List.of("CODE", "NAME", "ALL AGES"));
            IntStream.rangeClosed(0, 90).forEach(header::add);
            book.sheet(
                    sheet,
                    areas(sheet, header, List.of(), List.of(List.of("Population estimates"), List.of("mid-2015"))));
        }
        book.sheet("Contents ", List.of("Contents"));
        book.writeTo(home.resolve("inbox/ons-population/MYE2_population_for_local_authorities_UK_2015.xlsx"));
    }

    private static void populationOf2016() {
        Books book = new Books();
        for (String sheet : List.of("MYE2 - All", "MYE2 - Males", "MYE2 - Females")) {
            List<Object> header = new ArrayList<>(List.of("Code", "Name", "Geography1", "All ages"));
            IntStream.rangeClosed(0, 89).forEach(header::add);
            header.add("90+");
            List<List<Object>> above = List.of(List.of("MYE2"), List.of("mid-2016"), List.of("link"), List.of("back"));
            book.sheet(sheet, areas(sheet, header, List.of("District"), above));
        }
        book.writeTo(home.resolve("inbox/ons-population/ukmidyearestimates2016.xlsx"));
    }

    /** 301 areas, the first of them ours; a hundred people of each age, half of them women. A footnote stands below where one is due. */
    @SuppressWarnings("unchecked")
    private static List<Object>[] areas(
            String sheet, List<Object> header, List<Object> geography, List<List<Object>> above) {
        int persons = sheet.contains("Males") || sheet.contains("Females") ? 50 : 100;
        List<List<Object>> rows = new ArrayList<>(above);
        rows.add(header);
        for (int area = 0; area <= 300; area++) {
            List<Object> row =
                    new ArrayList<>(List.of(area == 0 ? "E08000026" : "W0%07d".formatted(area), "Area " + area));
            row.addAll(geography);
            row.add(91 * persons);
            IntStream.rangeClosed(0, 90).forEach(age -> row.add(persons));
            rows.add(row);
        }
        if (!geography.isEmpty()) {
            rows.add(List.of("1 Geography: districts of the year"));
        }
        return rows.toArray(List[]::new);
    }

    private static void openDataOf2015() throws Exception {
        List<String> lines = new ArrayList<>(List.of(
                "GeographicalCode,GeographicalLevel,ONSAreaCode,ASCOFMeasureCode,DisaggregationLevel,MeasureType,MeasureValue,"
                        + "MeasureGroup,MeasureGroupDescription",
                "407,Coventry,E08000026,1B,Total,Outcome,77.1,1,1B: people who use services \u2013 control",
                "407,Coventry,E08000026,1B,Male,Outcome, ,1,1B: control",
                "407,Coventry,E08000026,2A(1)_1415,Total,Outcome,14.2,2,2A(1): admissions",
                "407,Coventry,E08000026,2A(1)_1415,Total,Numerator,31,2,2A(1): admissions",
                "407,Coventry,E08000026,9Z,Total,Outcome,1,9,9Z: unheard of"));
        for (int row = 0; row < 1000; row++) {
            lines.add("407,Coventry,E08000026,3A,Total,Outcome,60.5,3,3A: satisfaction");
        }
        Path inbox = Files.createDirectories(home.resolve("inbox/ascof-open-data"));
        Books.settled(Files.write(
                inbox.resolve("meas-from-asc-of-eng-1415-open-data-csv.csv"), lines, Charset.forName("windows-1252")));
    }

    private static void trackers() {
        Path inbox = home.resolve("inbox/milestones");
        new Books()
                .sheet("Cover", List.of("Improvement plans"), List.of("As at", "31 October 2026"))
                .sheet(
                        "Workforce Strategy",
                        List.of(
                                "Milestone ID",
                                "Milestone",
                                "Owner",
                                "Measure ID",
                                "Baseline date",
                                "% complete",
                                "Status",
                                "Note"),
                        List.of(
                                "A1",
                                "Agreed",
                                "Workforce Lead",
                                "ascof_6a",
                                "Q3 2025/26",
                                "40%",
                                "On track",
                                "Ask " + PERSON))
                .writeTo(inbox.resolve("Tracker.xlsx"));
        new Books()
                .sheet(
                        "Progress",
                        List.of("Our carers plan"),
                        List.of(
                                "Improvement plan",
                                "Milestone reference",
                                "Milestone title",
                                "Lead",
                                "Linked measure",
                                "Original date",
                                "Percent complete",
                                "Owner's status",
                                "Comments"),
                        List.of(
                                "Carers action plan",
                                "B1",
                                "Agreed",
                                PERSON,
                                "6A",
                                "Autumn 2025",
                                40,
                                "Underway",
                                "Ask " + PERSON))
                .writeTo(inbox.resolve("Carers as at 31 October 2026.xlsx"));
        new Books()
                .sheet(
                        "Plan",
                        List.of(
                                "Programme",
                                "Ref",
                                "Key milestone",
                                "Responsible officer",
                                "Indicator",
                                "Original due date",
                                "Progress %",
                                "Progress",
                                "Update"),
                        List.of(
                                "Our Plan",
                                "C1",
                                "Agreed",
                                "Workforce Lead",
                                "ASCOF 6A",
                                "31st March",
                                0.4,
                                "Currently in place",
                                "Ask " + PERSON))
                .writeTo(inbox.resolve("Our_plan_as_at_31_October_2026.xlsx"));
    }

    private static List<List<String>> rows(String sql) throws Exception {
        try (Statement statement = published.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(result.getString(i));
                }
                rows.add(cells);
            }
            return rows;
        }
    }
}
