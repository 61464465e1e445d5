package asc.model;

import java.sql.Connection;
import java.sql.SQLException;

/** Hides rows of tables that are about few people, by the policy that their headers name. */
@FunctionalInterface
public interface TableProtection {

    /** For projects without such tables. */
    TableProtection NOBODY = (connection, policy, relation) -> {
        throw new IllegalStateException("A table is protected by " + policy + ", and nobody protects it.");
    };

    /**
     * Hides rows in all protected tables, within the caller's transaction.
     *
     * @param policy the table of policies
     * @param relation the table of relations
     */
    void protect(Connection connection, String policy, String relation) throws SQLException;
}
