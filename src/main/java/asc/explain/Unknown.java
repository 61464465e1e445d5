package asc.explain;

/** What was asked for is not there, or may be several things. */
public final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;

    Unknown(String message) {
        super(message);
    }
}
