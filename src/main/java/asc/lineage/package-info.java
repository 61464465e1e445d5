/** What a run reads and makes, told in events of OpenLineage, column by column where the SQL says it. */
package asc.lineage;
