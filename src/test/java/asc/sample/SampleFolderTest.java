package asc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFolderTest {

    private static final String GOOD = """
            -- sample  birds
            -- writes  inbox/garden/birds_SAMPLE.ods
            -- title   Made-up birds

            select 1 as sheet_order;
            """;

    @TempDir
    Path sql;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aSampleSaysWhatItIsAndWhereItGoes() throws Exception {
        List<Sample> samples = read(GOOD);

        assertThat(problems).isEmpty();
        assertThat(samples).singleElement().satisfies(sample -> {
            assertThat(sample.name()).isEqualTo("birds");
            assertThat(sample.title()).isEqualTo("Made-up birds");
            assertThat(sample.writes()).isEqualTo("inbox/garden/birds_SAMPLE.ods");
            assertThat(sample.query()).endsWith("select 1 as sheet_order");
        });
    }

    @Test
    void aProjectWithoutSamplesHasNone() {
        assertThat(SampleFolder.read(sql, problems::add)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "birds.ods",
                "inbox/birds.ods",
                "inbox/../restricted/birds.ods",
                "/inbox/garden/birds.ods",
                "inbox/garden/birds.pdf"
            })
    void aSampleIsWrittenBelowTheInboxAndNowhereElse(String writes) throws Exception {
        assertThat(read(GOOD.replace("inbox/garden/birds_SAMPLE.ods", writes))).isEmpty();
        assertThat(problems)
                .extracting(Problem::asText)
                .containsExactly(
                        "  A sample cannot be written to \"" + writes + "\".      sql/samples/birds.sql, line 2\n"
                                + "    Name a file below inbox/ that ends in .ods, .xlsx or .csv.");
    }

    @Test
    void everyProblemIsReportedAtOnce() throws Exception {
        read("-- sample  bird\n\nselect 1");

        assertThat(problems)
                .extracting(Problem::what)
                .containsExactlyInAnyOrder(
                        "The header has no \"writes\".",
                        "The header has no \"title\".",
                        "The sample is called \"bird\", its file \"birds\".");
    }

    private List<Sample> read(String text) throws Exception {
        Path folder = Files.createDirectories(sql.resolve("sql/samples"));
        Files.writeString(folder.resolve("birds.sql"), text);
        return SampleFolder.read(sql.resolve("sql"), problems::add);
    }
}
