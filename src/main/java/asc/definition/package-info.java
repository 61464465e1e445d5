/** A job file as records; every problem in it is reported at once, with its line. */
package asc.definition;
