package asc.definition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The spellings of a header that holds facts, parted by a bar: {@code {period} - {kind} | {kind} in {period}}. */
public final class HeaderPatterns {

    private final List<HeaderPattern> spellings;

    /**
     * @param text the spellings as written in the job file
     * @param starName the fact's name that a {@code *} stands for
     */
    public HeaderPatterns(String text, String starName) {
        this.spellings = Stream.of(text.split(" \\| "))
                .map(spelling -> new HeaderPattern(spelling.strip(), starName))
                .toList();
    }

    /** The facts' names in the order they stand in the first spelling. */
    public List<String> facts() {
        return spellings.get(0).facts();
    }

    /**
     * The facts a header holds, by name in the order of {@link #facts()}, or empty when it is none of the spellings.
     *
     * @param reads whether a cell type, given by its name, reads a text; asked of facts such as {@code {age:years}}
     */
    public Optional<Map<String, String>> factsOf(String header, BiPredicate<String, String> reads) {
        return spellings.stream()
                .map(spelling -> spelling.factsOf(header, reads))
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> {
                    Map<String, String> ordered = new LinkedHashMap<>();
                    facts().forEach(fact -> ordered.put(fact, found.get(fact)));
                    return ordered;
                });
    }

    /** The cell types that must read facts. */
    Set<String> types() {
        return spellings.stream().flatMap(spelling -> spelling.types().stream()).collect(Collectors.toSet());
    }

    /** Whether every spelling holds the same facts, each once. */
    boolean holdTheSame() {
        return spellings.stream()
                .allMatch(spelling -> spelling.facts().size() == facts().size()
                        && new HashSet<>(spelling.facts()).equals(new HashSet<>(facts()))
                        && new HashSet<>(spelling.facts()).size()
                                == spelling.facts().size());
    }

    @Override
    public String toString() {
        return spellings.stream().map(HeaderPattern::toString).collect(Collectors.joining(" | "));
    }
}
