/** Cells into landing tables with file, sheet and row; unreadable cells and rejected rows into the log. */
package asc.landing;
