package asc.sheet;

/** What the sheets of one XLSX workbook share. */
record XlsxShared(NumberStyles styles, SharedStrings strings, boolean from1904, Limits limits, CellCount count) {}
