package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import asc.publish.Version;
import asc.publish.Versions;
import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;

/** Every Parquet file, read by Apache's own library, holds the columns, types and values of its table in the DuckDB file. */
class ParquetElsewhereTest {

    @Test
    void the_formats_own_library_reads_in_every_file_what_the_database_holds() throws Exception {
        Path current = Demo.once().home().resolve("published/current").toRealPath();
        Version version = new Versions(current.getParent()).current().orElseThrow();
        int files = 0;
        try (Connection published = DuckDb.openToRead(current.resolve("asc.duckdb"))) {
            for (Version.Table table : version.tables()) {
                if (!table.files().isEmpty()) {
                    File file = current.resolve("parquet/" + table.table() + ".parquet")
                            .toFile();
                    assertThat(columns(file)).as(table.table()).containsExactlyEntriesOf(columns(published, table));
                    compare(table, rows(file), rows(published, table));
                    files++;
                }
            }
        }
        assertThat(files).isGreaterThan(30);
    }

    /** Row by row: what differs is told in a line, not in as many as there are. */
    private static void compare(Version.Table table, List<List<String>> read, List<List<String>> held) {
        assertThat(read.size()).as(table.table()).isEqualTo(held.size()).isEqualTo((int) table.rows());
        for (int index = 0; index < held.size(); index++) {
            assertThat(read.get(index))
                    .as(table.table() + ", row " + (index + 1))
                    .isEqualTo(held.get(index));
        }
    }

    /** Each column's type, in DuckDB's words. */
    private static Map<String, String> columns(File file) throws IOException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Type column :
                ParquetReader.readMetadata(file).getFileMetaData().getSchema().getFields()) {
            columns.put(column.getName(), type(column.asPrimitiveType()));
        }
        return columns;
    }

    private static String type(PrimitiveType type) {
        Object logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return "DECIMAL(" + decimal.getPrecision() + "," + decimal.getScale() + ")";
        } else if (logical instanceof StringLogicalTypeAnnotation) {
            return "VARCHAR";
        } else if (logical instanceof DateLogicalTypeAnnotation) {
            return "DATE";
        } else if (logical instanceof TimestampLogicalTypeAnnotation) {
            return "TIMESTAMP";
        }
        String width = logical instanceof IntLogicalTypeAnnotation whole
                ? (whole.isSigned() ? "INT" : "UINT") + whole.getBitWidth()
                : type.getPrimitiveTypeName().name();
        return switch (width) {
            case "INT8" -> "TINYINT";
            case "INT16" -> "SMALLINT";
            case "INT32" -> "INTEGER";
            case "INT64" -> "BIGINT";
            default -> width;
        };
    }

    /** Each row as its values, as the library writes them. */
    private static List<List<String>> rows(File file) throws IOException {
        HydratorSupplier<List<String>, List<String>> asTexts = described -> {
            Map<String, PrimitiveType> types = new LinkedHashMap<>();
            described.forEach(column -> types.put(column.getPath()[0], column.getPrimitiveType()));
            return new Texts(types);
        };
        try (Stream<List<String>> rows = ParquetReader.streamContent(file, asTexts)) {
            return rows.toList();
        }
    }

    private record Texts(Map<String, PrimitiveType> types) implements Hydrator<List<String>, List<String>> {

        @Override
        public List<String> start() {
            return new ArrayList<>();
        }

        @Override
        public List<String> add(List<String> row, String column, Object value) {
            PrimitiveType type = types.get(column);
            String text = value instanceof Integer number
                    ? type.stringifier().stringify(number)
                    : value instanceof Long number ? type.stringifier().stringify(number) : asText(value);
            boolean isDecimal = type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation;
            // It writes a nought of ten decimals as 0E-10.
            row.add(isDecimal && text != null ? new BigDecimal(text).toPlainString() : text);
            return row;
        }

        @Override
        public List<String> finish(List<String> row) {
            return row;
        }
    }

    private static Map<String, String> columns(Connection published, Version.Table table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : Tables.rows(
                published,
                "select column_name || ' ' || data_type from duckdb_columns() where schema_name || '.' || table_name = '"
                        + table.table() + "' order by column_index")) {
            columns.put(column.split(" ", 2)[0], column.split(" ", 2)[1]);
        }
        return columns;
    }

    /** The rows of a table in the order of its key, which is that of its files. */
    private static List<List<String>> rows(Connection published, Version.Table table) throws SQLException {
        String order = table.key().isEmpty()
                ? ""
                : " order by \"" + String.join("\" nulls last, \"", table.key()) + "\" nulls last";
        try (Statement statement = published.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table.table() + order)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(asText(result.getObject(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static String asText(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof java.sql.Timestamp time
                        ? time.toLocalDateTime().format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                        : value.toString();
    }
}
