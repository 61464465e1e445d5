/** A workbook as rows of cells, streamed from XLSX, ODS, CSV or XLS; it knows no meaning. */
package asc.sheet;
