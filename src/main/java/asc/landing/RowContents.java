package asc.landing;

import static asc.landing.LandingTable.quoted;
import static asc.landing.TypedRows.literal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that the staged rows of a table say, but for where they came from, as one text a row: so the rows of two files are compared. */
final class RowContents {

    /** Where a cell stands, and how it is shown, may differ although it says the same. */
    private static final Set<String> ORIGIN = Set.of("_file_id", "edition", "_sheet", "_row", "_column", "shown");

    private final StagingTable table;
    private final Map<String, Map<String, String>> columns;

    RowContents(StagingTable table, SqlTypes types) throws SQLException {
        this.table = table;
        this.columns = table.columns(types);
    }

    /** A query of the sheet, the number and the content of each staged row of a file. */
    String of(String fileId) {
        List<String> texts = new ArrayList<>(List.of("cast(" + row(table.name()) + " as varchar)"));
        StringBuilder joins = new StringBuilder();
        List<String> names = table.names();
        for (int i = 1; i < names.size(); i++) {
            texts.add("coalesce(t" + i + ".content, '')");
            joins.append(" left join (select _sheet, _row, cast(list_sort(list(cast(")
                    .append(row(names.get(i)))
                    .append(" as varchar))) as varchar) as content from staging.")
                    .append(quoted(names.get(i)))
                    .append(" where _file_id = ")
                    .append(literal(fileId))
                    .append(" group by all) as t")
                    .append(i)
                    .append(" using (_sheet, _row)");
        }
        return "select _sheet, _row, concat_ws('|', " + String.join(", ", texts)
                + ") as content from (select * from staging." + quoted(table.name()) + " where _file_id = "
                + literal(fileId) + ")" + joins;
    }

    private String row(String name) {
        return columns.get(name).keySet().stream()
                .filter(column -> !ORIGIN.contains(column))
                .map(LandingTable::quoted)
                .collect(Collectors.joining(", ", "row(", ")"));
    }
}
