package asc.definition;

import java.math.BigDecimal;

/**
 * When a file is refused although it can be read. A limit that the job does not name is the strictest: no unreadable cell, no
 * rejected row.
 *
 * @param rowsFewerThan the fewest rows a table may have, or 0 for any
 * @param rowsChangeByMoreThan the largest change in rows since the edition before, in percent, or null for any
 * @param unreadableMoreThan how many cells may be unreadable
 * @param rejectedMoreThan how many rows may be rejected
 * @param place where the job file says so, or begins the table when it does not
 */
public record RefuseWhen(
        long rowsFewerThan,
        BigDecimal rowsChangeByMoreThan,
        long unreadableMoreThan,
        long rejectedMoreThan,
        Place place) {}
