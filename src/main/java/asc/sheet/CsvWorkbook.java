package asc.sheet;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** A CSV file as a workbook of one sheet, named as the file. */
final class CsvWorkbook implements Workbook {

    private final CsvSheet sheet;
    private boolean given;

    private CsvWorkbook(CsvSheet sheet) {
        this.sheet = sheet;
    }

    static CsvWorkbook open(Path file, Limits limits) throws IOException {
        CsvEncoding encoding = CsvEncoding.of(file);
        CsvSeparator separator;
        try (Reader head = encoding.reader(file)) {
            separator = CsvSeparator.of(head);
        }
        String fileName = file.getFileName().toString();
        int dot = fileName.lastIndexOf('.');
        String name = dot > 0 ? fileName.substring(0, dot) : fileName;
        return new CsvWorkbook(new CsvSheet(name, encoding.reader(file), separator, limits));
    }

    @Override
    public Sheet nextSheet() {
        if (given) {
            return null;
        }
        given = true;
        return sheet;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
