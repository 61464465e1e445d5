package asc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import asc.sheet.Sheet;
import asc.sheet.SheetRow;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented care market adds up to what is documented of the real one, and its files agree with each other. */
class InventedCareTest {

    private static final String COUNCIL = "E08000026";
    private static final SampleFolder FOLDER = SampleFolder.read(Path.of("sql"));

    @TempDir
    private static Path home;

    private static List<Map<String, String>> september;
    private static List<Map<String, String>> october;
    private static List<Map<String, String>> ratings;

    @BeforeAll
    static void twoSmallMonths() throws Exception {
        List<Sample> care = FOLDER.samples().stream()
                .filter(sample -> sample.name().startsWith("cqc_"))
                .toList();
        try (Connection connection = DuckDb.inMemory(Path.of("sql"))) {
            new SampleInbox(
                            connection,
                            new SampleFolder(care, FOLDER.tables(), List.of()),
                            plan("small", 2),
                            file -> {})
                    .write(home, Reference.read(connection));
        }
        september = rows("01_September_2026_HSCA_Active_Locations_SAMPLE.ods", "HSCA_Active_Locations");
        october = rows("01_October_2026_HSCA_Active_Locations_SAMPLE.ods", "HSCA_Active_Locations");
        ratings = rows("01_October_2026_Latest_ratings_SAMPLE.ods", "Locations");
    }

    @Test
    void ourOwnAreaHasAsManyEstablishmentsAsItsStrategyCounts() {
        List<Map<String, String>> care = october.stream()
                .filter(location -> isOurs(location) && isSocialCare(location))
                .toList();
        assertThat(care).hasSizeBetween(186, 190);
        assertThat(care)
                .filteredOn(location -> location.get("Care home?").equals("Y"))
                .hasSize(71);
    }

    /** 1 outstanding, 43 good, 26 less than good, 1 not rated: by service, since the directory shows some as not rated. */
    @Test
    void ourOwnCareHomesAreRatedAsTheFrameworkCountsThem() {
        Map<String, Long> rated = new TreeMap<>();
        ratings.stream()
                .filter(row -> isOurs(row)
                        && row.get("Care Home?").equals("Y")
                        && row.get("Domain").equals("Overall"))
                .filter(row -> !row.get("Latest Rating").equals("Not Rated"))
                .map(row -> row.get("Location ID") + row.get("Latest Rating").toLowerCase())
                .distinct()
                .forEach(row -> rated.merge(row.replaceFirst("^[\\d-]+", ""), 1L, Long::sum));
        assertThat(rated).containsEntry("outstanding", 1L).containsEntry("good", 43L);
        assertThat(rated.get("requires improvement") + rated.get("inadequate")).isEqualTo(26);
        assertThat(rated).hasSize(4);
    }

    @Test
    void theDirectoryShowsALocationOfSeveralServicesAsNotRated() {
        List<Map<String, String>> several = october.stream()
                .filter(location -> isSocialCare(location)
                        && location.keySet().stream()
                                        .filter(header -> header.startsWith("Service type")
                                                && location.get(header).equals("Y"))
                                        .count()
                                > 1
                        && !location.get("Location Latest Overall Rating").isEmpty())
                .toList();
        assertThat(several)
                .isNotEmpty()
                .allSatisfy(
                        location -> assertThat(location).containsEntry("Location Latest Overall Rating", "Not Rated"));
    }

    @Test
    void whatIsNotSaidIsBlank() {
        assertThat(october).allSatisfy(location -> {
            assertThat(List.of(location.get("Care home?"), location.get("Dormant (Y/N)")))
                    .isSubsetOf("Y", "N");
            assertThat(location.get("Inherited Rating (Y/N)").isEmpty())
                    .isEqualTo(location.get("Publication Date").isEmpty());
            assertThat(location.get("Service type - Domiciliary care service")).isIn("Y", "");
        });
        assertThat(october)
                .filteredOn(location -> location.get("Brand Name").equals("-"))
                .isNotEmpty();
        assertThat(october)
                .extracting(location -> location.get("Location Local Authority"))
                .contains("Unspecified");
    }

    @Test
    void aLocationIsTheSameInEveryMonthAndFewComeAndGo() {
        Map<String, Map<String, String>> before = byId(september);
        Map<String, Map<String, String>> after = byId(october);
        assertThat(before).as("one row a location").hasSameSizeAs(september);
        after.forEach((id, location) -> {
            if (before.containsKey(id)) {
                assertThat(location.get("Location HSCA start date"))
                        .isEqualTo(before.get(id).get("Location HSCA start date"));
                assertThat(location.get("Location Postal Code"))
                        .isEqualTo(before.get(id).get("Location Postal Code"));
            }
        });
        long gone =
                before.keySet().stream().filter(id -> !after.containsKey(id)).count();
        assertThat(gone).isBetween(1L, 10L);
        assertThat(rowsOf("01_October_2026_Deactivated_Locations_SAMPLE.ods", "Deactivated_Locations"))
                .extracting(location -> location.get("Location ID"))
                .containsAll(before.keySet().stream()
                        .filter(id -> !after.containsKey(id))
                        .toList());
    }

    @Test
    void everyRatingIsOfALocationOfTheDirectory() {
        assertThat(byId(october).keySet())
                .containsAll(ratings.stream().map(row -> row.get("Location ID")).toList());
    }

    @Test
    void aPersonsNameStandsOnlyWhereTheCqcPrintsOne() {
        Predicate<String> isPersons = header -> List.of(
                        "Registered manager", "Provider Nominated Individual Name", "Provider Main Partner Name")
                .contains(header);
        String others = october.toString();
        List<String> people = new ArrayList<>();
        for (Map<String, String> location : october) {
            location.forEach((header, value) -> {
                if (isPersons.test(header) && !value.isEmpty()) {
                    people.add(value);
                    assertThat(value).matches("[A-Z][a-z]+, [A-Z][a-z]+");
                }
            });
        }
        assertThat(people).hasSizeGreaterThan(500);
        for (Map<String, String> location : october) {
            Map<String, String> rest = new TreeMap<>(location);
            rest.keySet().removeIf(isPersons);
            assertThat(people).noneMatch(rest.toString()::contains);
        }
        assertThat(others).contains(people.get(0));
    }

    /** The world alone; its files are as large as the real ones. */
    @Test
    void atFullSizeThereAreAsManyLocationsAsInEngland() throws Exception {
        try (Connection connection = DuckDb.inMemory(Path.of("sql"));
                Statement statement = connection.createStatement()) {
            new SampleInbox(
                            connection,
                            new SampleFolder(List.of(), FOLDER.tables(), List.of()),
                            plan("full", 1),
                            file -> {})
                    .write(home, Reference.read(connection));
            try (ResultSet counted = statement.executeQuery("""
                    select
                      count(*),
                      count(*) filter (where location.is_social_care),
                      count(*) filter (where kind.is_care_home),
                      count(*) filter (where location.is_dormant),
                      count(*) filter (where location.primary_place_id is not null),
                      count(distinct location.area_code),
                      count(distinct location.location_id)
                    from sample.cqc_location as location
                    join sample.cqc_kind as kind
                      on kind.kind_id = location.kind_id
                    where location.closed_on is null
                    """)) {
                counted.next();
                assertThat(counted.getInt(1)).isBetween(56_800, 57_000);
                assertThat(counted.getInt(2)).isBetween(30_400, 30_500);
                assertThat(counted.getInt(3)).isBetween(14_850, 14_900);
                assertThat(counted.getInt(4)).isEqualTo(1005);
                assertThat(counted.getInt(5)).isEqualTo(852);
                assertThat(counted.getInt(6)).isEqualTo(153);
                assertThat(counted.getInt(7)).isEqualTo(counted.getInt(1));
            }
        }
    }

    private static SamplePlan plan(String size, int months) {
        return new SamplePlan(COUNCIL, SamplePlan.Size.valueOf(size), 1, months, YearMonth.of(2026, 10));
    }

    private static boolean isOurs(Map<String, String> row) {
        return row.get("Location Local Authority").equals("Coventry");
    }

    private static boolean isSocialCare(Map<String, String> row) {
        return row.get("Location Inspection Directorate").equals("Adult social care");
    }

    private static Map<String, Map<String, String>> byId(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> byId = new TreeMap<>();
        rows.forEach(row -> byId.put(row.get("Location ID"), row));
        return byId;
    }

    private static List<Map<String, String>> rowsOf(String file, String sheetName) {
        try {
            return rows(file, sheetName);
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    /** A sheet's rows by header. */
    private static List<Map<String, String>> rows(String file, String sheetName) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Workbook workbook = Workbooks.open(home.resolve("inbox/cqc").resolve(file))) {
            Sheet sheet = workbook.nextSheet();
            while (!sheet.name().equals(sheetName)) {
                sheet = workbook.nextSheet();
            }
            List<String> headers = values(sheet.nextRow());
            for (SheetRow row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
                List<String> values = values(row);
                Map<String, String> byHeader = new TreeMap<>();
                for (int i = 0; i < headers.size(); i++) {
                    byHeader.put(headers.get(i), i < values.size() ? values.get(i) : "");
                }
                rows.add(byHeader);
            }
        }
        return rows;
    }

    private static List<String> values(SheetRow row) {
        return row.cells().stream().map(cell -> cell.value()).toList();
    }
}
