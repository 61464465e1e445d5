/** Runs the checks, queries that return nothing when all is well: stop or warn, with the finding as a sentence. */
package asc.check;
