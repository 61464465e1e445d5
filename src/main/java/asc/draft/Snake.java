package asc.draft;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names for tables and columns, made from what people write. */
final class Snake {

    private static final int LONGEST = 60;

    private Snake() {}

    /** Lower-case letters, digits and underscores, beginning with a letter. */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.UK)
                .replaceAll("\\p{M}", "")
                .replace("%", " percent ")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String named = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "column_" + plain : plain;
        return named.substring(0, Math.min(named.length(), LONGEST)).replaceAll("_+$", "");
    }

    /** The name, with a number behind it when it is taken; it is taken afterwards. */
    static String free(String text, Set<String> taken) {
        String name = of(text);
        for (int i = 2; !taken.add(name); i++) {
            name = of(text) + "_" + i;
        }
        return name;
    }
}
