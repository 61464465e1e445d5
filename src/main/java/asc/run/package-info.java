/** The Spring Batch job shapes, the commands, and what ties the other rooms together; no room knows this one. */
package asc.run;
