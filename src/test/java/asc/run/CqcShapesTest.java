package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The regulator's files in the shapes of other years, and what refuses them. */
class CqcShapesTest {

    private static final List<Object> HEADERS_OF_2018 = List.of(
            "Location ID",
            "Location HSCA start date",
            "Care home?",
            "Location Name",
            "Location ODS Code",
            "Location Telephone Number",
            "Registered manager (note; where there is more than one manager at a location, only one is included here for"
                    + " ease of presentation. The full list is available if required)",
            "Location Web Address",
            "Care homes beds",
            "Location Type/Sector",
            "Location Region",
            "Location Local Authority",
            "Location CCG Code",
            "Location CCG",
            "Location Postal Code",
            "Location PAF / UPRN ID",
            "Provider ID",
            "Provider Name",
            "Provider - County",
            "Regulated activity - Personal care",
            "Service type - Care home service with nursing",
            "Service user band - Dementia");

    @TempDir
    private Path folder;

    private TestHome home;
    private Path inbox;

    @BeforeEach
    void emptyHome() throws Exception {
        home = new TestHome(Files.createDirectories(folder.resolve("home")));
        inbox = home.path().resolve("inbox/cqc");
    }

    @Test
    void a_directory_of_2018_has_titles_above_its_header_older_spellings_and_its_date_in_its_name() throws Exception {
        directoryOf2018("HSCA Active Locations").writeTo(inbox.resolve("1 January 2018 HSCA active locations.xlsx"));

        publish();

        assertThat(Tables.rows(
                        home.warehouse(),
                        "select edition, count(*), count(is_dormant), sum(beds), min(postcode)"
                                + " from staging.cqc_directory group by 1"))
                .containsExactly("2018-01-01 | 12 | 0 | 240 | CV1 2GN");
        assertThat(Tables.rows(home.warehouse(), "select distinct service from staging.cqc_directory_service_type"))
                .containsExactly("Care home service with nursing");
    }

    @Test
    void a_directory_whose_read_me_and_name_say_two_dates_is_refused() throws Exception {
        directoryOf2018("HSCA_Active_Locations")
                .sheet("README", List.of("Source: CQC database as at 01 September 2026"))
                .writeTo(inbox.resolve("01_October_2026_HSCA_Active_Locations.xlsx"));

        Console ran = load("load-cqc-directory");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out() + ran.err()).contains("1 September 2026").contains("1 October 2026");
    }

    @Test
    void an_extract_of_ratings_with_days_where_its_months_should_be_is_refused_whole() throws Exception {
        Path extract = Files.createDirectories(inbox).resolve("latest_ratings_somewhere.csv");
        Files.writeString(extract, ratings("29/05/2026"));
        Books.settled(extract);

        Console ran = load("load-cqc-ratings", "--file", extract.toString(), "--edition", "2026-06-01");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out() + ran.err())
                .contains("12 unreadable cells, more than 0")
                .contains("cannot be read as a date us")
                .doesNotContain("29/05/2026");
        assertThat(Tables.rows(home.warehouse(), "select count(*) from log.file where verdict = 'loaded'"))
                .containsExactly("0");
    }

    @Test
    void an_extract_of_ratings_is_month_first() throws Exception {
        Path extract = Files.createDirectories(inbox).resolve("latest_ratings_somewhere.csv");
        Files.writeString(extract, ratings("05/29/2026"));
        Books.settled(extract);

        isWell(load("load-cqc-ratings", "--file", extract.toString(), "--edition", "2026-06-01"));
        publish();

        assertThat(Tables.rows(home.warehouse(), "select distinct published_on from staging.cqc_rating"))
                .containsExactly("2026-05-29");
    }

    /** The night goes on to say that there is nothing for the outcomes' workbook: that is no fault here. */
    private void publish() {
        Console night = Console.run("night", "--home", home.path().toString());
        assertThat(night.out()).as(night.out() + night.err()).contains("Version 1 is published.");
    }

    private static void isWell(Console ran) {
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    }

    private Console load(String job, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", job));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--home", home.path().toString()));
        return Console.run(arguments.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private static Books directoryOf2018(String sheet) {
        List<List<Object>> rows = new ArrayList<>();
        for (String title : List.of("Active locations", "", "", "Contact", "", "Notes")) {
            rows.add(List.of(title));
        }
        rows.add(HEADERS_OF_2018);
        for (int i = 0; i < 12; i++) {
            rows.add(location(i));
        }
        return new Books().sheet(sheet, rows.toArray(List[]::new));
    }

    private static List<Object> location(int i) {
        return List.of(
                "1-10000" + (100 + i),
                "2015-04-01",
                "Y",
                "Home " + i,
                "",
                "",
                "Example, Anne",
                "",
                20,
                "Social Care Org",
                "West Midlands",
                "Coventry",
                "",
                "",
                "cv12gn",
                "100070001",
                "1-20000" + (100 + i),
                "Example Care Limited",
                "Nowhere",
                "",
                "Y",
                "Y");
    }

    private static String ratings(String date) {
        String header = "Location ID,Location ODS Code,Location Name,Care Home?,Location Type,"
                + "Location Primary Inspection Category,Location Street Address,Location Address Line 2,Location City,"
                + "Location Post Code,Location Local Authority,Location Region,Location NHS Region,"
                + "Location ONSPD CCG Code,Location ONSPD CCG,Location Commissioning CCG Code,"
                + "Location Commissioning CCG Name,Service / Population Group,Domain,Latest Rating,Publication Date,"
                + "Report Type,Inherited Rating (Y/N),URL,Provider ID,Provider Name,Brand ID,Brand Name\n";
        return IntStream.range(0, 12)
                .mapToObj(i -> "1-10000" + (100 + i) + ",,Home,Y,Social Care Org,Residential social care,,,,,Coventry,"
                        + "West Midlands,,,,,,Overall,Overall,Good," + date + ",Location,N,,1-200001,Example,-,-\n")
                .collect(Collectors.joining("", header, ""));
    }
}
