package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.inbox.Inbox;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a version says of its files is held to the words of those who made the formats, and each CSV file, row by row, to what is said of
 * it. Nothing that wrote any of it reads it here.
 */
class DescribedFilesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Path current;
    private static String dataPackage;
    private static String csvOnTheWeb;

    @BeforeAll
    static void publish() throws Exception {
        current = Demo.once().home().resolve("published/current").toRealPath();
        dataPackage = Files.readString(current.resolve("datapackage.json"));
        csvOnTheWeb = Files.readString(current.resolve("csv/csv-metadata.json"));
    }

    @Test
    void the_data_package_is_one_by_frictionless_own_profiles_and_every_row_is_as_it_says() throws Exception {
        assertThat(ofDataPackage(dataPackage)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"resources\" :' | '\"resource\" :'",
                "'\"name\" : \"asc-warehouse\"' | '\"name\" : \"ASC warehouse\"'",
                "'\"path\" : \"csv/' | '\"file\" : \"csv/'",
                "'\"path\" : \"csv/' | '\"path\" : \"cvs/'",
                "'\"fields\" :' | '\"columns\" :'",
                "'\"type\" : \"number\"' | '\"type\" : \"decimal\"'",
                "'\"type\" : \"number\"' | '\"type\" : \"date\"'",
                "'\"required\" : true' | '\"required\" : \"yes\"'",
                "'\"name\" : \"area_code\"' | '\"name\" : \"area\"'",
            })
    void a_data_package_that_is_wrong_is_found_out(String right, String wrong) throws Exception {
        assertThat(dataPackage).contains(right);
        assertThat(ofDataPackage(dataPackage.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void the_metadata_of_csv_on_the_web_is_of_its_vocabulary_and_every_row_is_as_it_says() throws Exception {
        assertThat(ofCsvOnTheWeb(csvOnTheWeb)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"tables\" :' | '\"table\" :'",
                "'http://www.w3.org/ns/csvw' | 'http://www.w3.org/ns/csv'",
                "'\"url\" : \"marts.' | '\"url\" : \"mart.'",
                "'\"tableSchema\" :' | '\"schema\" :'",
                "'\"name\" : \"area_code\"' | '\"name\" : \"area\"'",
                "'\"titles\" : \"area_code\"' | '\"titles\" : \"area\"'",
                "'\"datatype\" : \"decimal\"' | '\"datatype\" : \"numeric\"'",
                "'\"datatype\" : \"decimal\"' | '\"datatype\" : \"integer\"'",
                "'\"required\" : false' | '\"required\" : true'",
            })
    void metadata_that_is_wrong_is_found_out(String right, String wrong) throws Exception {
        assertThat(csvOnTheWeb).contains(right);
        assertThat(ofCsvOnTheWeb(csvOnTheWeb.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void every_file_is_in_the_data_package_and_every_csv_in_its_metadata() throws Exception {
        TreeSet<String> described = new TreeSet<>(List.of("datapackage.json", "version.json"));
        for (JsonNode resource : JSON.readTree(dataPackage).path("resources")) {
            Path file = current.resolve(resource.path("path").asString());
            assertThat(Files.size(file))
                    .as(file.toString())
                    .isEqualTo(resource.path("bytes").asLong());
            assertThat("sha256:" + Inbox.sha256(file))
                    .as(file.toString())
                    .isEqualTo(resource.path("hash").asString(""));
            assertThat(described.add(resource.path("path").asString())).isTrue();
        }
        assertThat(files(current)).containsExactlyElementsOf(described);
        assertThat(files(current.resolve("csv")))
                .filteredOn(name -> name.endsWith(".csv"))
                .containsExactlyInAnyOrderElementsOf(
                        texts(JSON.readTree(csvOnTheWeb).path("tables"), "url"))
                .hasSizeGreaterThan(30);
    }

    private static List<String> ofDataPackage(String text) throws Exception {
        List<String> problems = new ArrayList<>(errors("frictionless/data-package.json", text));
        for (JsonNode resource : JSON.readTree(text).path("resources")) {
            String profile = resource.path("profile").asString();
            problems.addAll(errors("frictionless/" + profile + ".json", resource.toString()));
            if (problems.isEmpty() && profile.startsWith("tabular")) {
                JsonNode schema = resource.path("schema");
                problems.addAll(new DescribedCsv(
                                current.resolve(resource.path("path").asString()),
                                schema.path("fields")
                                        .valueStream()
                                        .map(field -> new DescribedCsv.Column(
                                                field.path("name").asString(),
                                                field.path("type").asString(),
                                                field.at("/constraints/required")
                                                        .asBoolean(false)))
                                        .toList(),
                                texts(schema.path("primaryKey"), ""))
                        .problems(new TableSchemaTypes()));
            }
        }
        return problems;
    }

    private static List<String> ofCsvOnTheWeb(String text) throws Exception {
        List<String> problems = new ArrayList<>(errors("csvw/metadata.schema.json", text));
        XmlDatatypes datatypes = new XmlDatatypes();
        for (JsonNode table : JSON.readTree(text).path("tables")) {
            JsonNode schema = table.path("tableSchema");
            if (problems.isEmpty()) {
                assertThat(texts(schema.path("columns"), "titles")).isNotEmpty();
                problems.addAll(new DescribedCsv(
                                current.resolve("csv").resolve(table.path("url").asString()),
                                schema.path("columns")
                                        .valueStream()
                                        .map(column -> new DescribedCsv.Column(
                                                // A reader holds the header to the titles, and names what it makes by
                                                // the name.
                                                column.path("titles").equals(column.path("name"))
                                                        ? column.path("name").asString()
                                                        : "two names",
                                                column.path("datatype").asString(),
                                                column.path("required").asBoolean(false)))
                                        .toList(),
                                texts(schema.path("primaryKey"), ""))
                        .problems(datatypes));
            }
        }
        return problems;
    }

    private static List<String> errors(String profile, String document) throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("src/test/resources", profile)));
        return schema.validate(JSON.readTree(document)).stream()
                .map(Error::toString)
                .toList();
    }

    /** The texts of a list, or of a member of each of its things. */
    private static List<String> texts(JsonNode list, String member) {
        return list.valueStream()
                .map(each -> member.isEmpty() ? each : each.path(member))
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
