package asc.publish;

/**
 * Where rows come from: what one job loads.
 *
 * @param name the job's name
 * @param publisher who publishes it, in words; empty where nobody has said
 * @param address a page about it; may be empty
 * @param licence the licence it may be used under, as the Open Definition names it; empty where it has none, or nobody has said
 * @param licenceAddress the licence's text; may be empty
 */
public record Source(String name, String publisher, String address, String licence, String licenceAddress) {

    /** What people read: the publisher, else the job's name. */
    String title() {
        return publisher.isEmpty() ? name : publisher;
    }
}
