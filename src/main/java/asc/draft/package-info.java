/** A job file drafted from a workbook nobody has described yet. */
package asc.draft;
