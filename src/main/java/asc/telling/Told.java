package asc.telling;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one address was told. It holds no address and no message: only what makes a fault known again.
 *
 * @param needs what it was told and that still stands, by its key
 * @param digest the day of its last digest, or of its first night; empty before that
 * @param failing since which day nothing could be delivered; empty when the last message was
 * @param why why not; empty when the last message was delivered
 */
record Told(Map<String, Known> needs, String digest, String failing, String why) {

    static final Told NOTHING = new Told(Map.of(), "", "", "");

    /**
     * Something it was told.
     *
     * @param print the fingerprint of what it was told
     * @param since the day it was told
     */
    record Known(String print, String since) {}

    Told {
        needs = new TreeMap<>(needs);
    }

    boolean knows(Need need) {
        return needs.containsKey(need.key()) && needs.get(need.key()).print().equals(need.print());
    }
}
