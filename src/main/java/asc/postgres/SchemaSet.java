package asc.postgres;

import asc.query.TableName;

/**
 * What the schemas are called. A version in force is read under the rooms' own names; any other is kept under the same names behind its
 * number.
 *
 * @param prefix what stands before every name
 */
record SchemaSet(String prefix) {

    /** The schema that says which versions there are. */
    String published() {
        return TableName.quoted(prefix + "published");
    }

    String inForce(String schema) {
        return prefix + schema;
    }

    /** @param sha256 tells versions of one number apart that different homes have made */
    String aside(int version, String sha256, String schema) {
        return prefix + "v" + version + "_" + sha256.substring(0, 6) + "_" + schema;
    }
}
