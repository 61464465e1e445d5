package asc.definition;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads who is told what, from the settings. */
final class TellingReader {

    static final String KEY = "tell";

    private static final Set<String> KEYS = Set.of(
            "owners",
            "mail server",
            "mail port",
            "mail encryption",
            "mail from",
            "mail user",
            "mail password file",
            "weekly digest");
    private static final String MAIL = "[^@\\s,<>\"]+@[A-Za-z0-9.-]+";
    // Nothing goes over a network unencrypted, but to this machine itself.
    private static final String WEBHOOK = "https://\\S+|http://(localhost|127\\.0\\.0\\.1)[:/]\\S*";
    private static final String RESTRICTED = "restricted/[A-Za-z0-9._-]+";

    private final Problems problems;

    TellingReader(Problems problems) {
        this.problems = problems;
    }

    Telling read(Section settings) {
        return settings.section(KEY, KEYS).map(this::telling).orElse(Telling.NOBODY);
    }

    private Telling telling(Section tell) {
        Map<String, List<String>> addresses = new LinkedHashMap<>(tell.textsByKey("owners"));
        addresses.forEach((owner, all) -> all.forEach(address -> check(tell.placeOf("owners"), owner, address)));
        boolean anyMail = addresses.values().stream().flatMap(List::stream).anyMatch(Telling::isMail);
        if (anyMail && !tell.has("mail server")) {
            problems.add(
                    tell.placeOf("owners"),
                    "An owner has a mail address, and \"mail server\" is missing.",
                    "Add a line \"mail server: …\" and one \"mail from: …\" below \"tell\".");
        }
        return new Telling(
                addresses, tell.has("mail server") ? Optional.of(mail(tell)) : Optional.empty(), digest(tell));
    }

    private void check(Place place, String owner, String address) {
        if (!address.matches(MAIL + "|" + WEBHOOK + "|" + RESTRICTED) && !address.equals(Telling.OUTBOX)) {
            problems.add(
                    place,
                    "One of the addresses of " + owner + " is no address.",
                    "Write a mail address, https://… of a webhook, restricted/FILE for a file that holds one, or outbox.");
        }
    }

    private Telling.Mail mail(Section tell) {
        Telling.Encryption encryption = encryption(tell);
        long port = tell.number("mail port", encryption == Telling.Encryption.TLS ? 465 : 587);
        if (port < 1 || port > 65535) {
            problems.add(tell.placeOf("mail port"), "\"mail port\" takes a number from 1 to 65535.", "");
        }
        String from = tell.required("mail from");
        if (!from.isEmpty() && !from.matches(MAIL)) {
            problems.add(tell.placeOf("mail from"), "\"mail from\" takes a mail address.", "");
        }
        String file = tell.text("mail password file");
        if (!file.isEmpty() && !file.matches(RESTRICTED)) {
            problems.add(
                    tell.placeOf("mail password file"),
                    "\"mail password file\" names a file of the restricted folder.",
                    "Write: restricted/mail.password");
        }
        if (tell.has("mail user") == file.isEmpty()) {
            problems.add(
                    tell.placeOf("mail user"), "\"mail user\" and \"mail password file\" go together.", "Say both.");
        }
        return new Telling.Mail(tell.text("mail server"), (int) port, encryption, from, tell.text("mail user"), file);
    }

    private Telling.Encryption encryption(Section tell) {
        String said = tell.text("mail encryption");
        for (Telling.Encryption encryption : Telling.Encryption.values()) {
            if (encryption.name().toLowerCase(Locale.ROOT).equals(said)) {
                return encryption;
            }
        }
        if (!said.isEmpty()) {
            problems.add(tell.placeOf("mail encryption"), "\"mail encryption\" takes starttls, tls or none.", "");
        }
        return Telling.Encryption.STARTTLS;
    }

    private Optional<DayOfWeek> digest(Section tell) {
        String said = tell.text("weekly digest");
        if (said.isEmpty()) {
            return Optional.of(DayOfWeek.MONDAY);
        }
        if (said.equals("never")) {
            return Optional.empty();
        }
        Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                .filter(each -> each.name().equalsIgnoreCase(said))
                .findFirst();
        if (day.isEmpty()) {
            problems.add(
                    tell.placeOf("weekly digest"),
                    "\"weekly digest\" takes a day of the week, or never.",
                    "Write one of "
                            + Arrays.stream(DayOfWeek.values())
                                    .map(each -> each.name().charAt(0)
                                            + each.name().substring(1).toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return day;
    }
}
