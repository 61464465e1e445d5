package asc.telling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** To a workflow of Teams that begins when a webhook is called: an adaptive card, which other receivers read as JSON. */
final class WebhookCourier implements Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Teams takes cards of 28 KB; a letter in any script must fit. */
    private static final int LONGEST = 7000;

    private final String address;

    WebhookCourier(String address) {
        this.address = address;
    }

    @Override
    public String by() {
        return "by webhook";
    }

    @Override
    public void deliver(Letter letter) throws NotDelivered {
        int code = post(JsonMapper.builder().build().writeValueAsString(card(letter)));
        if (code < 200 || code > 299) {
            throw new NotDelivered("the webhook answered with " + code);
        }
    }

    private int post(String document) throws NotDelivered {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(document))
                    .build();
            return HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("the run was stopped");
        } catch (IOException | IllegalArgumentException fault) {
            // The address is a secret: whoever knows it can write to the channel.
            throw new NotDelivered("the webhook could not be reached, or its address is none");
        }
    }

    private static Map<String, Object> card(Letter letter) {
        String text = letter.text().length() <= LONGEST
                ? letter.text()
                : letter.text().substring(0, LONGEST) + "\n… and more: asc status lists everything.";
        Map<String, Object> content = Map.of(
                "type",
                "AdaptiveCard",
                "version",
                "1.4",
                "body",
                List.of(
                        Map.of("type", "TextBlock", "text", letter.subject(), "weight", "Bolder", "wrap", true),
                        // A line break of its own for each of ours: a single one would be none.
                        Map.of("type", "TextBlock", "text", text.replace("\n", "\n\n"), "wrap", true)));
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", content)));
    }
}
