package asc.correction;

import asc.problem.Refusal;
import asc.sheet.Limits;
import asc.sheet.Sheet;
import asc.sheet.SheetRow;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The bad rows of a file and what stands above and in its headers, read again from the file. */
final class BadRows {

    /** Nobody mends more than this by hand; of more, the first are enough to see what is wrong. */
    static final int MOST = 5000;

    /** Told of each sheet that has bad rows, then of its rows. */
    interface Reader {
        void sheet(String name);

        /**
         * @param isHeader whether it is the header
         * @param bad what is wrong with it; null for the header and what stands above
         */
        void row(SheetRow row, boolean isHeader, BadRow bad) throws IOException;
    }

    private BadRows() {}

    static void read(BadFile file, Path content, Reader reader) throws IOException, Refusal {
        Map<String, Map<Integer, BadRow>> bySheet = file.bySheet();
        int given = 0;
        try (Workbook workbook = Workbooks.open(content, Limits.DEFAULT)) {
            for (Sheet sheet = workbook.nextSheet(); sheet != null; sheet = workbook.nextSheet()) {
                Map<Integer, BadRow> bad = bySheet.get(sheet.name());
                if (bad == null) {
                    continue;
                }
                reader.sheet(sheet.name());
                int header = file.headerRows().get(sheet.name());
                for (SheetRow row = sheet.nextRow(); row != null && given < MOST; row = sheet.nextRow()) {
                    if (row.number() <= header) {
                        reader.row(row, row.number() == header, null);
                    } else if (bad.containsKey(row.number())) {
                        reader.row(row, false, bad.get(row.number()));
                        given++;
                    }
                }
            }
        }
    }
}
