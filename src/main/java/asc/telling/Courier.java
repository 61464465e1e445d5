package asc.telling;

/** Delivers a message to an address of its kind. */
interface Courier {

    /** What it delivers by, as a sentence goes on: {@code by mail}. */
    String by();

    void deliver(Letter letter) throws NotDelivered;
}
