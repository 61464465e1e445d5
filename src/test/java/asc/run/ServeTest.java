package asc.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The schedule and the page in a process of their own, on a day that is set; and what SIGTERM does to a run. */
class ServeTest {

    private static final String JOB = "load-ascof-time-series";
    private static final Duration PROMISED = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void missed_runs_are_caught_up_once_the_page_shows_how_things_stand_and_sigterm_ends_it_all() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows has no SIGTERM");
        TestHome home = Undisturbed.copyTo(folder.resolve("home"));
        Path ran = home.path().resolve("restricted/schedule.json");
        Files.writeString(ran, "{\"" + JOB + "\":\"2026-11-02T06:30:00Z\"}");
        Program serve = Program.start(
                List.of("-Dasc.now=2027-02-17T09:00:00Z"),
                Asc.class,
                "serve",
                "--port",
                "0",
                "--home",
                home.path().toString());
        int port = port(serve);

        await(serve, () -> Files.readString(ran).contains("2027-02-17T09:0"));
        await(serve, () -> get(port, "/").body().contains("<td>asc serve</td>"));
        String page = get(port, "/").body();
        HttpResponse<String> health = get(port, "/actuator/health");
        String metrics = get(port, "/metrics").body();

        assertThat(page)
                .contains("asc-warehouse, Coventry City Council")
                .contains("<td>asc serve</td>")
                .contains(JOB + " is stale.")
                .contains("<td>18 February 2027 06:30:00</td>")
                .contains("<a href=\"/dictionary.html\">");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(health.body())
                        .get("status")
                        .asString())
                .isEqualTo("DOWN");
        assertThat(metrics)
                .contains("# TYPE asc_rows gauge\n")
                .containsPattern("asc_rows\\{job=\"" + JOB + "\",verdict=\"loaded\"} [1-9]\\d*\n")
                .contains("asc_source_state{job=\"" + JOB + "\",state=\"stale\"} 1\n")
                .contains("asc_source_days_until_stale{job=\"" + JOB + "\"} -1\n")
                .contains("asc_version 1\n")
                .contains("asc_up 0\n");
        assertThat(get(port, "/dictionary.html").body()).contains("<html");
        assertThat(get(port, "/../asc.yaml").statusCode()).isEqualTo(404);
        assertThat(said(port, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
        assertThat(said(port, "GET / HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");

        Thread.sleep(6_000);
        Instant asked = Instant.now();
        Ran ended = serve.stop();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(PROMISED);
        assertThat(ended.code()).isEqualTo(143);
        assertThat(Tables.rows(home.warehouse(), "select count(*), min(verdict) from log.run where command = 'serve'"))
                .as("looked at again and again, run once")
                .containsExactly("1 | done");
    }

    @Test
    void a_night_that_is_asked_to_stop_has_stopped_within_ten_seconds_and_the_next_one_takes_up_its_work()
            throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows has no SIGTERM");
        TestHome home = TestHome.withSample(folder.resolve("home"));
        Program night = home.start("night");
        while (!Timeline.of(home, Instant.now()).has("land") && night.isRunning()) {
            Thread.sleep(5);
        }

        Instant asked = Instant.now();
        Ran stopped = night.stop();

        assertThat(Duration.between(asked, Instant.now())).isLessThan(PROMISED);
        assertThat(stopped.code()).as(stopped.said()).isEqualTo(143);
        assertThat(stopped.out()).contains("Stopped, as asked: what was loaded is kept");
        assertThat(stopped.err()).doesNotContain("Exception");
        assertThat(Tables.rows(home.warehouse(), "select verdict from log.run")).containsExactly("stopped");
        assertThat(home.versions()).isEmpty();
        assertThat(home.files("refused")).isEmpty();
        Ran next = home.night();
        assertThat(next.code()).as(next.said()).isZero();
        assertThat(Tables.of(home.warehouse())).isEqualTo(Undisturbed.night().tables());
    }

    /** Something that comes about while a program runs. */
    interface Coming {
        boolean hasCome() throws Exception;
    }

    static void await(Program program, Coming coming) throws Exception {
        while (program.isRunning() && !coming.hasCome()) {
            Thread.sleep(50);
        }
        assertThat(program.isRunning()).as(program.saidSoFar()).isTrue();
    }

    static int port(Program serve) throws Exception {
        Pattern address = Pattern.compile("http://localhost:(\\d+)/");
        await(serve, () -> address.matcher(serve.saidSoFar()).find());
        Matcher matcher = address.matcher(serve.saidSoFar());
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String said(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
