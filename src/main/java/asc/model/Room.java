package asc.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rooms a row passes through, in order, and what a query in each may read. A room's name is its schema and its folder. */
public enum Room {
    LANDING("landing", ""),
    REFERENCE("reference", "reference"),
    STAGING("staging", ""),
    LOG("log", ""),
    WAREHOUSE("warehouse", "warehouse"),
    MEASURES("measures", "measure"),
    MARTS("marts", "mart");

    private final String schema;
    private final String word;

    Room(String schema, String word) {
        this.schema = schema;
        this.word = word;
    }

    /** The rooms whose tables are built from files, in order. */
    public static List<Room> built() {
        return Stream.of(values()).filter(room -> !room.word.isEmpty()).toList();
    }

    /** The room of a schema; empty when there is no such room. */
    public static Optional<Room> of(String schema) {
        return Stream.of(values()).filter(room -> room.schema.equals(schema)).findFirst();
    }

    /** Its schema in the database, its folder under the sql folder. */
    public String schema() {
        return schema;
    }

    /** The word a file of this room begins its header with. */
    public String word() {
        return word;
    }

    /** The rooms a query here may read. Only the warehouse reads staging, and no query reads landing. */
    public List<Room> mayRead() {
        return switch (this) {
            case REFERENCE -> List.of(REFERENCE);
            case WAREHOUSE -> List.of(REFERENCE, STAGING, LOG, WAREHOUSE);
            case MEASURES -> List.of(REFERENCE, LOG, WAREHOUSE, MEASURES);
            case MARTS -> List.of(REFERENCE, LOG, WAREHOUSE, MEASURES, MARTS);
            case LANDING, STAGING, LOG -> List.of();
        };
    }
}
