package asc.inbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file that came back to be mended: the name under which it was sent, the identifier of its content, and what it is now, as
 * in {@code pools.ods.0123456789abcdef.errors.xlsx}.
 *
 * @param sentAs the name under which it was sent
 * @param fileId the identifier of what was sent
 * @param ending the ending of the copy, without a dot
 */
public record MarkedName(String sentAs, String fileId, String ending) {

    private static final Pattern WRITTEN = Pattern.compile("(.+)\\.([0-9a-f]{16})\\.errors\\.([A-Za-z]{1,5})");

    /** A name that is such a one. */
    public static Optional<MarkedName> of(String name) {
        Matcher marked = WRITTEN.matcher(name);
        return marked.matches()
                ? Optional.of(new MarkedName(marked.group(1), marked.group(2), marked.group(3)))
                : Optional.empty();
    }

    /** The name under which a file was sent first, however often it came back since. */
    public static String sentAs(String name) {
        Optional<MarkedName> marked = of(name);
        return marked.isPresent() ? sentAs(marked.get().sentAs()) : name;
    }

    /** What it is called while it is read: a CSV file's only sheet is called as the file was. */
    public static String readAs(String name) {
        return of(name).map(marked -> stem(sentAs(name)) + "." + marked.ending())
                .orElse(name);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Override
    public String toString() {
        return sentAs + "." + fileId + ".errors." + ending;
    }
}
