/** Sample workbooks: a query makes up the cells, a writer puts them into the format that publishers use. */
package asc.sample;
