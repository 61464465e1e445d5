/** A PostgreSQL database that follows the version in force: written whole beside what is read, then switched to by renaming schemas. */
package asc.postgres;
