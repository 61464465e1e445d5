package asc.telling;

import asc.definition.Telling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells each address of each owner what is new to it: one message a night, or none. What cannot be delivered fails nothing, and is told
 * the next night.
 */
public final class Teller {

    private static final String MEMORY = "restricted/told.json";

    private final Telling settings;
    private final Path home;
    private final List<String> said = new ArrayList<>();

    /** @param home the folder in which the outbox and the restricted folder lie */
    public Teller(Telling settings, Path home) {
        this.settings = settings;
        this.home = home;
    }

    /**
     * Tells everybody.
     *
     * @return what was done, in sentences without an address
     * @throws IOException when what was told cannot be noted
     */
    public List<String> tell(Night night) throws IOException {
        return tell(night, false);
    }

    /**
     * Tells everybody of a night that could not begin: it does not know what else needs somebody, so what was told before stays told.
     *
     * @return what was done, in sentences without an address
     * @throws IOException when what was told cannot be noted
     */
    public List<String> tellBeside(Night night) throws IOException {
        return tell(night, true);
    }

    private List<String> tell(Night night, boolean beside) throws IOException {
        if (settings.addresses().isEmpty()) {
            return List.of();
        }
        said.clear();
        Memory memory = Memory.read(home.resolve(MEMORY));
        new TreeMap<>(settings.addresses())
                .forEach((owner, addresses) -> addresses.forEach(address ->
                        memory.put(owner, address, tell(night, owner, address, memory.of(owner, address), beside))));
        memory.write();
        new TreeSet<>(night.needs().stream().map(Need::owner).toList())
                .stream()
                        .filter(owner -> settings.of(owner).isEmpty())
                        .forEach(
                                owner -> said.add(
                                        "Something needs " + owner
                                                + ", and nobody is told: home/asc.yaml has no address for it below \"tell\", \"owners\"."));
        return List.copyOf(said);
    }

    /**
     * What could not be delivered the last time, in sentences without an address.
     *
     * @throws IOException when the file that notes it cannot be read
     */
    public static List<String> undelivered(Telling settings, Path home) throws IOException {
        Memory memory = Memory.read(home.resolve(MEMORY));
        List<String> sentences = new ArrayList<>();
        new TreeMap<>(settings.addresses()).forEach((owner, addresses) -> {
            for (String address : addresses) {
                Told told = memory.of(owner, address);
                if (!told.why().isEmpty()) {
                    sentences.add(owner + " could not be told since " + told.failing() + ": " + told.why()
                            + ". It is tried again each night.");
                }
            }
        });
        return sentences;
    }

    private Told tell(Night night, String owner, String address, Told told, boolean beside) {
        Told after = tell(night, owner, address, told);
        if (!beside) {
            return after;
        }
        Map<String, Told.Known> needs = new TreeMap<>(told.needs());
        needs.putAll(after.needs());
        return new Told(needs, after.digest(), after.failing(), after.why());
    }

    private Told tell(Night night, String owner, String address, Told told) {
        List<Need> needs = night.needsOf(owner);
        List<Need> news = needs.stream().filter(need -> !told.knows(need)).toList();
        boolean digest = isDigestDue(told, night.day());
        String today = night.day().toString();
        String lastDigest = told.digest().isEmpty() || digest ? today : told.digest();
        if (news.isEmpty() && !digest) {
            return new Told(standing(needs, told), lastDigest, told.failing(), told.why());
        }
        String by = "";
        try {
            Courier courier = courier(address, night.day());
            by = " " + courier.by();
            courier.deliver(new Writer(night, owner).write(news, told, digest));
            said.add(owner + " was told" + by + ": " + (news.isEmpty() ? "how things stand" : news.size() + " new")
                    + ".");
            return new Told(known(needs, told, today), lastDigest, "", "");
        } catch (NotDelivered fault) {
            said.add(owner + " could not be told" + by + ": " + fault.getMessage() + ". It is tried again next night.");
            String since = told.failing().isEmpty() ? today : told.failing();
            return new Told(
                    standing(needs, told), told.digest().isEmpty() ? today : told.digest(), since, fault.getMessage());
        }
    }

    /** Of what was told before, that which still stands: what was mended and comes back is told again. */
    private static Map<String, Told.Known> standing(List<Need> needs, Told told) {
        return needs.stream()
                .filter(need -> told.needs().containsKey(need.key()))
                .collect(Collectors.toMap(Need::key, need -> told.needs().get(need.key()), (one, other) -> one));
    }

    private static Map<String, Told.Known> known(List<Need> needs, Told told, String today) {
        return needs.stream()
                .collect(Collectors.toMap(
                        Need::key,
                        need -> told.knows(need) ? told.needs().get(need.key()) : new Told.Known(need.print(), today),
                        (one, other) -> one));
    }

    /** The first night begins the week: its digest would say little. */
    private boolean isDigestDue(Told told, LocalDate day) {
        return settings.digest().isPresent()
                && !told.digest().isEmpty()
                && LocalDate.parse(told.digest())
                        .isBefore(day.with(TemporalAdjusters.previousOrSame(
                                settings.digest().get())));
    }

    private Courier courier(String address, LocalDate day) throws NotDelivered {
        if (address.equals(Telling.OUTBOX)) {
            return new OutboxCourier(home.resolve("outbox").resolve(day.toString()));
        }
        if (address.startsWith(Telling.RESTRICTED)) {
            return new WebhookCourier(firstLine(address));
        }
        if (Telling.isWebhook(address)) {
            return new WebhookCourier(address);
        }
        Optional<Telling.Mail> mail = settings.mail();
        return new MailCourier(mail.orElseThrow(() -> new NotDelivered("no mail server is set")), home, address);
    }

    private String firstLine(String file) throws NotDelivered {
        try {
            return Files.readString(home.resolve(file))
                    .strip()
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException fault) {
            throw new NotDelivered("the file " + file + " of the home cannot be read");
        }
    }
}
