package asc.telling;

/** A message that could not be delivered; why, without an address, since the log says it. */
final class NotDelivered extends Exception {
    private static final long serialVersionUID = 1L;

    NotDelivered(String why) {
        super(why);
    }
}
