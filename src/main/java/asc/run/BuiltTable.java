package asc.run;

import asc.query.TableName;
import java.time.Instant;

/** A table that a build has made: its rows, and from when to when that took. */
record BuiltTable(TableName name, long rows, Instant from, Instant to) {}
