package asc.telling;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes the one message that an owner gets. */
final class Writer {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Night night;
    private final String owner;
    private final StringBuilder text = new StringBuilder();

    Writer(Night night, String owner) {
        this.night = night;
        this.owner = owner;
    }

    /**
     * Writes it.
     *
     * @param news what needs the owner and was not told before
     * @param told what the address was told before
     * @param digest whether it is time to say how everything stands
     */
    Letter write(List<Need> news, Told told, boolean digest) {
        List<Need> standing = night.needsOf(owner).stream()
                .filter(need -> !news.contains(need))
                .toList();
        long mended = told.needs().keySet().stream()
                .filter(key -> night.needsOf(owner).stream()
                        .noneMatch(need -> need.key().equals(key)))
                .count();
        String subject = subject(news.size(), standing.size());
        line(subject + ".");
        line("Night of " + DATE.format(night.day()) + ", for " + owner + ".");
        news(news);
        standing(standing, told);
        if (mended > 0) {
            line("");
            line("Mended since you were told: " + things(mended) + ".");
        }
        line("");
        line("What is published: " + night.published());
        if (digest) {
            sources();
        }
        line("");
        line(night.more());
        line("You are told when something new needs you, once for each, and once a week how things stand.");
        return new Letter(owner, (authority() + ": " + subject).replaceAll("\\s+", " "), text.toString());
    }

    private String authority() {
        return night.authority().isEmpty() ? "asc-warehouse" : "asc-warehouse, " + night.authority();
    }

    private static String subject(int news, int standing) {
        if (news > 0) {
            return things(news) + (news == 1 ? " needs you" : " need you");
        }
        return standing == 0
                ? "all is well"
                : things(standing) + (standing == 1 ? " still needs you" : " still need you");
    }

    private void news(List<Need> news) {
        int number = 0;
        for (Need need : news) {
            line("");
            line(++number + ". " + need.title());
            need.details().lines().forEach(detail -> line("   " + detail));
        }
    }

    private void standing(List<Need> standing, Told told) {
        if (standing.isEmpty()) {
            return;
        }
        line("");
        line("As you were told before, and still so:");
        for (Need need : standing) {
            String since =
                    DATE.format(LocalDate.parse(told.needs().get(need.key()).since()));
            line("   - " + need.title() + " (told on " + since + ")");
        }
    }

    private void sources() {
        List<Night.Source> own = night.sources().stream()
                .filter(source -> source.owner().equals(owner))
                .toList();
        if (!own.isEmpty()) {
            line("");
            line("Your sources:");
            own.forEach(source -> line("   - " + source.line()));
        }
    }

    private static String things(long number) {
        return number + (number == 1 ? " thing" : " things");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
