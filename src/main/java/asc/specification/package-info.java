/** Model tests in Markdown: given these rows, expect those; they read as the specification. */
package asc.specification;
