package asc.plan;

/**
 * How many rows of a published table would change.
 *
 * @param table the table, with its schema
 * @param added rows whose key is new
 * @param changed rows whose key stays and of which a value changes
 * @param removed rows whose key goes
 */
public record TableMovement(String table, long added, long changed, long removed) {}
