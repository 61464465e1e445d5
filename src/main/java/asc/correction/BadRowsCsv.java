package asc.correction;

import asc.problem.Refusal;
import asc.sheet.Cell;
import asc.sheet.SheetRow;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The bad rows of a CSV file below its own header, with one column more. */
final class BadRowsCsv implements BadRows.Reader {

    /** Without it, Excel takes the file for Windows' own letters. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final BadFile file;
    private final CsvWriter csv;
    private int errors;

    private BadRowsCsv(BadFile file, CsvWriter csv) {
        this.file = file;
        this.csv = csv;
    }

    static void write(BadFile file, Path content, Path target) throws IOException, Refusal {
        try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            BadRows.read(file, content, new BadRowsCsv(file, csv));
            csv.flush();
        }
    }

    @Override
    public void sheet(String name) {
        errors = 0;
    }

    @Override
    public void row(SheetRow row, boolean isHeader, BadRow bad) {
        List<String> cells =
                new ArrayList<>(row.cells().stream().map(Cell::value).toList());
        if (isHeader) {
            int there = cells.stream().map(String::strip).toList().indexOf(Mark.COLUMN);
            errors = there < 0 ? cells.size() : there;
            put(cells, Mark.COLUMN);
        }
        if (bad != null) {
            put(cells, bad.errors(file.fileId(), true));
        }
        csv.writeRecord(cells);
    }

    /** A row that is longer than its header cannot have been loaded but for its blanks. */
    private void put(List<String> cells, String text) {
        while (cells.size() <= errors) {
            cells.add("");
        }
        cells.set(errors, text);
    }
}
