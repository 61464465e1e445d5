package asc.definition;

import java.util.Locale;

/** How headers, anchors and sheet names are compared: white space of any kind and letter case do not count. */
public final class Header {

    private Header() {}

    /** The text with every run of white space (line breaks and no-break spaces too) as one space, case kept. */
    public static String plain(String text, boolean strip) {
        String spaced = text.replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", " ");
        return strip ? spaced.strip() : spaced;
    }

    /** What two spellings of the same header have in common. */
    public static String key(String text) {
        return plain(text, true).toLowerCase(Locale.UK);
    }

    /** True when a name matches a pattern in which {@code *} stands for any text. */
    public static boolean matches(String pattern, String name) {
        String[] parts = key(pattern).split("\\*", -1);
        String left = key(name);
        if (!left.startsWith(parts[0])) {
            return false;
        }
        left = left.substring(parts[0].length());
        for (int i = 1; i < parts.length; i++) {
            int at = i == parts.length - 1 && left.endsWith(parts[i])
                    ? left.length() - parts[i].length()
                    : left.indexOf(parts[i]);
            if (at < 0) {
                return false;
            }
            left = left.substring(at + parts[i].length());
        }
        return left.isEmpty();
    }
}
