package asc.telling;

import static org.assertj.core.api.Assertions.assertThat;

import asc.definition.Telling;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Owners are told what needs them, once, by a real mail server, a real webhook and real files. */
class TellerTest {

    private static final String OWNER = "orchard-team";
    private static final String ADDRESS = "pip@example.gov.uk";
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Need REFUSED = new Need(
            "file load-apples apples.xlsx",
            OWNER,
            "apples.xlsx (load-apples) was refused.",
            "Column \"Weight – kg\" is missing.\nWhat to do: mend the file, and save it in the inbox again.");
    private static final Need LATE =
            new Need("freshness load-pears", OWNER, "load-pears is late.", "It was expected by 10 November 2026.");

    @TempDir
    private Path home;

    private GreenMail mail;

    @BeforeEach
    void a_mail_server() throws Exception {
        Files.createDirectories(home.resolve("restricted"));
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    @AfterEach
    void is_stopped() {
        mail.stop();
    }

    @Test
    void each_address_of_an_owner_gets_one_message_that_says_what_failed_where_what_to_do_and_what_is_still_published()
            throws Exception {
        try (Webhook webhook = new Webhook()) {
            Teller teller = teller(List.of(ADDRESS, webhook.address(), "outbox"));

            List<String> said = teller.tell(night(TUESDAY, REFUSED, LATE));

            assertThat(said)
                    .containsExactly(
                            OWNER + " was told by mail: 2 new.",
                            OWNER + " was told by webhook: 2 new.",
                            OWNER + " was told by a file in the outbox: 2 new.");
            MimeMessage message = mail.getReceivedMessages()[0];
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(message.getAllRecipients()[0]).hasToString(ADDRESS);
            assertThat(message.getFrom()[0]).hasToString("asc@example.gov.uk");
            assertThat(message.getSubject()).isEqualTo("asc-warehouse, Orchard – Council: 2 things need you");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            // The server gives a message back without the last line break it was sent with.
            String text = text(0) + "\n";
            assertThat(text).isEqualTo("""
                            2 things need you.
                            Night of 24 November 2026, for orchard-team.

                            1. apples.xlsx (load-apples) was refused.
                               Column "Weight – kg" is missing.
                               What to do: mend the file, and save it in the inbox again.

                            2. load-pears is late.
                               It was expected by 10 November 2026.

                            What is published: version 7, as before.

                            How everything stands: ./asc status
                            You are told when something new needs you, once for each, and once a week how things stand.
                            """);
            Path file = home.resolve("outbox/2026-11-24/message-for-orchard-team.txt");
            assertThat(Files.readString(file)).isEqualTo(message.getSubject() + "\n\n" + text);
            assertThat(webhook.posted()).hasSize(1);
            JsonNode card =
                    JsonMapper.builder().build().readTree(webhook.posted().get(0));
            JsonNode content = card.get("attachments").get(0);
            assertThat(card.get("type").asString()).isEqualTo("message");
            assertThat(content.get("contentType").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
            JsonNode body = content.get("content").get("body");
            assertThat(body.get(0).get("text").asString()).isEqualTo(message.getSubject());
            assertThat(body.get(1).get("text").asString()).isEqualTo(text.replace("\n", "\n\n"));
        }
    }

    @Test
    void an_owner_hears_nothing_of_what_needs_others_and_an_owner_without_address_is_named() throws Exception {
        Need others = new Need("file load-plums plums.xlsx", "plum-team", "plums.xlsx was refused.", "");

        List<String> said = teller(List.of(ADDRESS)).tell(night(TUESDAY, others));

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(said)
                .containsExactly(
                        "Something needs plum-team, and nobody is told: home/asc.yaml has no address for it below"
                                + " \"tell\", \"owners\".");
    }

    @Test
    void the_same_fault_is_told_once_until_it_changes_or_is_mended_and_comes_back() throws Exception {
        Teller teller = teller(List.of(ADDRESS));
        Need changed = new Need(REFUSED.key(), OWNER, REFUSED.title(), "Sheet \"Apples\" is missing.");

        teller.tell(night(TUESDAY, REFUSED, LATE));
        assertThat(teller.tell(night(TUESDAY.plusDays(1), REFUSED, LATE))).isEmpty();
        assertThat(mail.getReceivedMessages()).hasSize(1);

        teller.tell(night(TUESDAY.plusDays(2), changed, LATE));
        assertThat(text(1))
                .contains("1 thing needs you.")
                .contains("1. apples.xlsx (load-apples) was refused.\n   Sheet \"Apples\" is missing.")
                .contains(
                        "As you were told before, and still so:\n   - load-pears is late. (told on 24 November 2026)");

        assertThat(teller.tell(night(TUESDAY.plusDays(3), LATE))).isEmpty();
        teller.tell(night(TUESDAY.plusDays(4), REFUSED, LATE));
        assertThat(text(2)).contains("1. apples.xlsx (load-apples) was refused.");
        assertThat(mail.getReceivedMessages()).hasSize(3);
    }

    @Test
    void a_mail_server_that_is_down_is_tried_again_the_next_night_and_status_can_say_so_meanwhile() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        Telling down = telling(List.of(ADDRESS, "outbox"), port, Telling.Encryption.NONE);

        List<String> said = new Teller(down, home).tell(night(TUESDAY, REFUSED));
        new Teller(down, home).tell(night(TUESDAY.plusDays(1), REFUSED));

        assertThat(said)
                .containsExactly(
                        OWNER + " could not be told by mail: the mail server 127.0.0.1, port " + port
                                + ", could not be reached or broke off. It is tried again next night.",
                        OWNER + " was told by a file in the outbox: 1 new.");
        assertThat(Teller.undelivered(down, home))
                .containsExactly(OWNER + " could not be told since 2026-11-24: the mail server 127.0.0.1, port " + port
                        + ", could not be reached or broke off. It is tried again each night.");

        Telling up = telling(List.of(ADDRESS, "outbox"), mail.getSmtp().getPort(), Telling.Encryption.NONE);
        assertThat(new Teller(up, home).tell(night(TUESDAY.plusDays(2), REFUSED)))
                .containsExactly(OWNER + " was told by mail: 1 new.");
        assertThat(Teller.undelivered(up, home)).isEmpty();
    }

    @Test
    void a_webhook_that_answers_with_an_error_was_not_told_and_its_secret_address_is_never_said() throws Exception {
        try (Webhook webhook = new Webhook()) {
            Files.writeString(home.resolve("restricted/teams.address"), webhook.address() + "\n");
            Teller teller = teller(List.of("restricted/teams.address"));
            webhook.answer(500);

            List<String> failed = teller.tell(night(TUESDAY, REFUSED));
            webhook.answer(202);
            List<String> told = teller.tell(night(TUESDAY.plusDays(1), REFUSED));

            assertThat(failed)
                    .containsExactly(
                            OWNER
                                    + " could not be told by webhook: the webhook answered with 500. It is tried again next night.");
            assertThat(told).containsExactly(OWNER + " was told by webhook: 1 new.");
            assertThat(Files.readString(home.resolve("restricted/told.json")))
                    .doesNotContain("secret")
                    .doesNotContain("127.0.0.1");
        }
    }

    @Test
    void nothing_is_sent_in_the_clear_to_a_server_that_cannot_encrypt() throws Exception {
        Telling starttls = telling(List.of(ADDRESS), mail.getSmtp().getPort(), Telling.Encryption.STARTTLS);

        List<String> said = new Teller(starttls, home).tell(night(TUESDAY, REFUSED));

        assertThat(said).singleElement().asString().contains("could not be told by mail");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoever_must_sign_in_does_so_with_the_password_in_the_file() throws Exception {
        mail.setUser("asc@example.gov.uk", "asc", "right");
        mail.getManagers().getUserManager().setAuthRequired(true);
        Path password = Files.writeString(home.resolve("restricted/mail.password"), "wrong\n");
        Telling telling = new Telling(
                Map.of(OWNER, List.of(ADDRESS)),
                Optional.of(new Telling.Mail(
                        "127.0.0.1",
                        mail.getSmtp().getPort(),
                        Telling.Encryption.NONE,
                        "asc@example.gov.uk",
                        "asc",
                        "restricted/mail.password")),
                Optional.empty());

        List<String> refused = new Teller(telling, home).tell(night(TUESDAY, REFUSED));
        Files.writeString(password, "right\n");
        List<String> told = new Teller(telling, home).tell(night(TUESDAY.plusDays(1), REFUSED));

        assertThat(refused)
                .containsExactly(OWNER
                        + " could not be told by mail: the mail server does not accept the mail user and its password. It is"
                        + " tried again next night.");
        assertThat(told).containsExactly(OWNER + " was told by mail: 1 new.");
    }

    @Test
    void once_a_week_an_owner_hears_that_all_is_well_or_what_still_stands() throws Exception {
        Teller teller = teller(List.of(ADDRESS));
        for (int day = 0; day < 6; day++) {
            assertThat(teller.tell(night(TUESDAY.plusDays(day)))).isEmpty();
        }

        assertThat(teller.tell(night(LocalDate.of(2026, 11, 30))))
                .containsExactly(OWNER + " was told by mail: how things stand.");
        assertThat(mail.getReceivedMessages()[0].getSubject()).endsWith(": all is well");
        assertThat(text(0)).contains("Your sources:\n   - load-apples: edition 1 November 2026, fresh\n");

        teller.tell(night(LocalDate.of(2026, 12, 3), LATE));
        // No night ran on the Monday: the first one after it says it.
        teller.tell(night(LocalDate.of(2026, 12, 8), LATE));
        assertThat(mail.getReceivedMessages()).hasSize(3);
        assertThat(mail.getReceivedMessages()[2].getSubject()).endsWith(": 1 thing still needs you");
        assertThat(text(2)).contains("   - load-pears is late. (told on 3 December 2026)");
    }

    private Teller teller(List<String> addresses) {
        return new Teller(telling(addresses, mail.getSmtp().getPort(), Telling.Encryption.NONE), home);
    }

    private static Telling telling(List<String> addresses, int port, Telling.Encryption encryption) {
        return new Telling(
                Map.of(OWNER, addresses),
                Optional.of(new Telling.Mail("127.0.0.1", port, encryption, "asc@example.gov.uk", "", "")),
                Optional.of(DayOfWeek.MONDAY));
    }

    private static Night night(LocalDate day, Need... needs) {
        return new Night(
                day,
                "Orchard – Council",
                List.of(needs),
                "version 7, as before.",
                List.of(
                        new Night.Source(OWNER, "load-apples: edition 1 November 2026, fresh"),
                        new Night.Source("plum-team", "load-plums: edition 1 November 2026, fresh")),
                "How everything stands: ./asc status");
    }

    private String text(int message) throws Exception {
        return ((String) mail.getReceivedMessages()[message].getContent()).replace("\r\n", "\n");
    }
}
