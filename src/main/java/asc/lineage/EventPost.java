package asc.lineage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A server that takes each event by HTTP, as Marquez and data catalogues do. */
public final class EventPost implements Receiver {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public EventPost(URI address) {
        this.address = address;
    }

    @Override
    public void take(String event) throws IOException {
        int code = post(event);
        if (code < 200 || code > 299) {
            throw new IOException(address.getHost() + " answered with " + code);
        }
    }

    private int post(String event) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(event))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was stopped", interrupted);
        } catch (IOException unreachable) {
            // Its message may hold the whole address, and that a key.
            throw new IOException(address.getHost() + " could not be reached", unreachable);
        }
    }
}
