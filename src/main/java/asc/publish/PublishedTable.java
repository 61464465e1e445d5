package asc.publish;

import asc.query.TableName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table to publish.
 *
 * @param schema its schema
 * @param name its name within it
 * @param orderedBy the columns its rows are laid down by, its key as a rule; empty leaves the order to the database
 */
public record PublishedTable(String schema, String name, List<String> orderedBy) {

    /** Keeps its own list. */
    public PublishedTable {
        orderedBy = List.copyOf(orderedBy);
    }

    /** The name as people read it. */
    String label() {
        return schema + "." + name;
    }

    String quoted() {
        return new TableName(schema, name).sql();
    }

    String orderClause() {
        return orderedBy.isEmpty()
                ? ""
                : orderedBy.stream()
                        .map(TableName::quoted)
                        .collect(Collectors.joining(" nulls last, ", " order by ", " nulls last"));
    }
}
