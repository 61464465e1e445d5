/** What went wrong, in words the analyst can act on: where, what was found, what to do. */
package asc.problem;
