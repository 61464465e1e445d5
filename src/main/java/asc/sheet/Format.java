package asc.sheet;

import java.util.Set;

/** The formats that are read, with what people call them and the endings their files have. */
enum Format {
    XLSX("an Excel workbook (.xlsx)", Set.of("xlsx", "xlsm", "xltx", "xltm")),
    ODS("an OpenDocument spreadsheet (.ods)", Set.of("ods", "ots")),
    XLS("an Excel 97-2003 workbook (.xls)", Set.of("xls", "xlt")),
    CSV("plain text, perhaps a CSV file", Set.of("csv", "tsv", "tab", "txt"));

    static final String ALL =
            "Excel workbooks (.xlsx, .xlsm, .xls), OpenDocument spreadsheets (.ods) and CSV files (.csv)";

    private final String description;
    private final Set<String> endings;

    Format(String description, Set<String> endings) {
        this.description = description;
        this.endings = endings;
    }

    String description() {
        return description;
    }

    /** The format that files of that ending have, or null. */
    static Format ofEnding(String ending) {
        for (Format format : values()) {
            if (format.endings.contains(ending)) {
                return format;
            }
        }
        return null;
    }
}
