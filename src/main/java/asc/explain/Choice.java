package asc.explain;

import asc.problem.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Every way to answer a question, and what each means. */
final class Choice {

    /** So many can be named in a message. */
    private static final int FEW = 15;

    private final Question question;
    private final Map<String, Map<String, String>> bySpelling = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    Choice(Question question) {
        this.question = question;
    }

    void add(String spelling, String found, String name) {
        bySpelling.computeIfAbsent(key(spelling), any -> new LinkedHashMap<>()).put(found, name);
        names.putIfAbsent(found, name);
    }

    private static String key(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }

    /**
     * What was meant.
     *
     * @throws Unknown when nothing known is spelt so, or more than one thing is
     */
    String meantBy(String given) throws Unknown {
        if (names.isEmpty()) {
            throw new Unknown(question.whenNone());
        }
        Map<String, String> meant = bySpelling.getOrDefault(key(given), Map.of());
        if (meant.size() > 1) {
            throw new Unknown("The " + question.title() + " \"" + given + "\" may be "
                    + String.join(", or ", meant.values()) + ". Say which by its identifier.");
        }
        if (meant.isEmpty()) {
            throw new Unknown("There is no " + question.title() + " \"" + given + "\". " + advice(given));
        }
        return meant.keySet().iterator().next();
    }

    private String advice(String given) {
        Map<String, String> within = new LinkedHashMap<>();
        if (key(given).length() > 2) {
            bySpelling.forEach((spelling, meant) -> {
                if (spelling.contains(key(given))) {
                    within.putAll(meant);
                }
            });
        }
        if (!within.isEmpty() && within.size() <= FEW) {
            return "It may be " + String.join(", or ", within.values()) + ".";
        }
        if (names.size() <= FEW) {
            return "There are " + String.join(", ", names.values()) + ".";
        }
        List<String> spellings = new ArrayList<>(bySpelling.keySet());
        return Nearest.to(key(given), spellings)
                .map(nearest -> "The nearest known is "
                        + bySpelling.get(nearest).values().stream().collect(Collectors.joining(", or ")) + ".")
                .orElse(question.otherwise());
    }
}
