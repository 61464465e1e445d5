package asc.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header that holds facts: {@code {period} - {kind}}. A fact takes as little text as it can, the last one what is left; a
 * {@code *} is a fact with the name of the thing repeated. {@code {age:years}} is a fact only where the type {@code years} reads it.
 */
final class HeaderPattern {

    private static final Pattern FACT = Pattern.compile("\\{([a-z][a-z0-9_]*)(?::([a-z][a-z0-9_]*))?}|\\*");

    private final String text;
    private final List<String> facts = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final Pattern pattern;

    /**
     * @param text the pattern as written in the job file
     * @param starName the fact's name that a {@code *} stands for
     */
    HeaderPattern(String text, String starName) {
        this.text = text;
        StringBuilder expression = new StringBuilder();
        Matcher fact = FACT.matcher(text);
        int end = 0;
        while (fact.find()) {
            expression.append(Pattern.quote(Header.plain(text.substring(end, fact.start()), false)));
            expression.append("(.+?)");
            facts.add(fact.group(1) == null ? starName : fact.group(1));
            types.add(fact.group(2) == null ? "" : fact.group(2));
            end = fact.end();
        }
        expression.append(Pattern.quote(Header.plain(text.substring(end), false)));
        this.pattern = Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The facts' names in the order they stand in the header. */
    List<String> facts() {
        return List.copyOf(facts);
    }

    /** The cell types that must read facts of it. */
    List<String> types() {
        return types.stream().filter(type -> !type.isEmpty()).toList();
    }

    /**
     * The facts a header holds, by name, or empty when it is not such a header.
     *
     * @param reads whether a cell type, given by its name, reads a text
     */
    Optional<Map<String, String>> factsOf(String header, BiPredicate<String, String> reads) {
        Matcher matcher = pattern.matcher(Header.plain(header, true));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            String fact = matcher.group(i + 1).strip();
            if (!types.get(i).isEmpty() && !reads.test(types.get(i), fact)) {
                return Optional.empty();
            }
            found.put(facts.get(i), fact);
        }
        return Optional.of(found);
    }

    @Override
    public String toString() {
        return text;
    }
}
