package asc.plan;

import asc.extract.HtmlPage;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plan as files: {@code plan.json}, which is applied and holds all of it, a page and a workbook. */
public final class PlanFolder {

    /** The file that is applied. */
    public static final String JSON_FILE = "plan.json";

    /** A page of more figures than this nobody reads; the workbook has them all. */
    private static final int ON_PAGE = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private PlanFolder() {}

    /** Writes a plan into a folder that is there; the file that is applied comes last. */
    public static void write(Path folder, Plan plan) throws IOException {
        List<PlanTable> tables = PlanTable.of(plan);
        PlanWorkbook.write(folder.resolve("plan.xlsx"), tables);
        Files.writeString(folder.resolve("plan.html"), page(plan, tables));
        Files.writeString(folder.resolve(JSON_FILE), json(plan));
    }

    /** All of a plan as one document. */
    public static String json(Plan plan) {
        return JSON.writeValueAsString(plan) + "\n";
    }

    /**
     * Reads a plan.
     *
     * @throws Refusal when there is none, or it is damaged
     */
    public static Plan read(Path folder) throws IOException, Refusal {
        Path file = folder.resolve(JSON_FILE);
        try {
            return JSON.readValue(Files.readString(file), Plan.class);
        } catch (JacksonException | java.nio.file.NoSuchFileException unreadable) {
            throw new Refusal(
                    "Nothing was applied.",
                    new Problem("There is no whole plan in " + folder + ".", "", "Plan again: asc plan"));
        }
    }

    private static String page(Plan plan, List<PlanTable> tables) {
        HtmlPage page = new HtmlPage("Plan " + plan.id());
        page.list(PlanWords.of(plan));
        for (PlanTable table : tables) {
            if (!table.rows().isEmpty()) {
                page.table(table.title(), table.columns());
                table.rows().stream().limit(ON_PAGE).forEach(row -> {
                    page.beginRow();
                    row.forEach(cell -> page.cell(text(cell), cell instanceof Number));
                });
                page.endTable();
                if (table.rows().size() > ON_PAGE) {
                    page.small("The first " + ON_PAGE + " of " + table.rows().size() + " rows; plan.xlsx has all.");
                }
            }
        }
        return page.text();
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
