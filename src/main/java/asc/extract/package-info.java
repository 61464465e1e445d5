/** A mart as a workbook for people, saying where every figure came from. */
package asc.extract;
