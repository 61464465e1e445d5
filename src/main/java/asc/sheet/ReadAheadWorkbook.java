package asc.sheet;

import asc.problem.Refusal;
import java.io.IOException;

/** A workbook whose long sheets are read on a thread of their own, a few rows ahead of whoever takes them. */
final class ReadAheadWorkbook implements Workbook {

    private final Workbook workbook;
    private ReadAheadSheet current;

    ReadAheadWorkbook(Workbook workbook) {
        this.workbook = workbook;
    }

    @Override
    public Sheet nextSheet() throws IOException, Refusal {
        stopCurrent();
        Sheet sheet = workbook.nextSheet();
        current = sheet == null ? null : new ReadAheadSheet(sheet);
        return current;
    }

    private void stopCurrent() throws IOException {
        if (current != null) {
            current.stop();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stopCurrent();
        } finally {
            workbook.close();
        }
    }
}
