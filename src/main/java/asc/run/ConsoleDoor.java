package asc.run;

import asc.definition.Jobs;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door of the web console: open to this machine alone, to be read and nothing else. What goes out is what {@code asc status} prints;
 * whoever wants it elsewhere puts a proxy with a sign-in before it.
 */
final class ConsoleDoor implements AutoCloseable {

    /** A page that is asked for again and again does not open the warehouse each time. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";

    private final Home home;
    private final Project project;
    private final String authority;
    private final Jobs jobs;
    private final Clockwork clockwork;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Standing last;

    /** What is answered. */
    private record Answer(int code, String type, byte[] body) {
        static Answer of(int code, String type, String body) {
            return new Answer(code, type, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Opens it.
     *
     * @param port of this machine; 0 for any that is free
     * @param clockwork whose runs are shown; it holds its warehouse for writing while one is in progress
     */
    ConsoleDoor(int port, Home home, Project project, String authority, Jobs jobs, Clockwork clockwork)
            throws IOException {
        this.home = home;
        this.project = project;
        this.authority = authority;
        this.jobs = jobs;
        this.clockwork = clockwork;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answerTo(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.code(), head ? -1 : answer.body().length);
            if (!head) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answerTo(HttpExchange exchange) {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        // A page of a stranger, whose name leads here, could read ours through somebody's browser.
        if (!host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?")) {
            return Answer.of(403, "text/plain", "This is for this machine alone.\n");
        }
        if (!exchange.getRequestMethod().matches("GET|HEAD")) {
            return Answer.of(405, "text/plain", "This is to be read, and nothing else.\n");
        }
        try {
            return page(exchange.getRequestURI().getPath());
        } catch (Exception fault) {
            return Answer.of(500, "text/plain; charset=utf-8", Fault.inWords(fault) + "\n");
        }
    }

    private Answer page(String path) throws Exception {
        switch (path) {
            case "/":
                return standing()
                        .map(standing -> Answer.of(200, HTML, ConsolePage.of(standing, authority, next())))
                        .orElse(Answer.of(200, HTML, ConsolePage.ofNothing(clockwork.hindrance())));
            case "/actuator/health":
                return health(
                        standing().map(Standing::faults).orElseGet(() -> Standing.hindrances(clockwork.hindrance())));
            case "/metrics":
                return Answer.of(
                        200, MetricsText.TYPE, standing().map(MetricsText::of).orElse(""));
            case "/dictionary.html":
                Path dictionary = home.published().resolve("current").resolve("dictionary.html");
                if (Files.exists(dictionary)) {
                    return new Answer(200, HTML, Files.readAllBytes(dictionary));
                }
                break;
            default:
        }
        return Answer.of(404, "text/plain", "There is no such page: / is the console.\n");
    }

    private static Answer health(List<String> faults) {
        Map<String, Object> document = new LinkedHashMap<>();
        boolean well = faults.isEmpty();
        document.put("status", well ? "UP" : "DOWN");
        document.put("faults", faults);
        return Answer.of(well ? 200 : 503, JSON, JsonMapper.builder().build().writeValueAsString(document));
    }

    /** Of the last seconds, or read now. */
    private synchronized Optional<Standing> standing() throws Exception {
        if (last == null || last.at().isBefore(Now.instant().minus(FRESH))) {
            ReadWriteLock warehouse = clockwork.warehouse();
            boolean free = warehouse.readLock().tryLock();
            try {
                Optional<Reading> reading = free ? Reading.of(home) : Reading.ofPublished(home);
                if (reading.isEmpty()) {
                    return Optional.empty();
                }
                try (Reading log = reading.get()) {
                    last = Standing.read(home, project, log, clockwork.hindrance());
                }
            } finally {
                if (free) {
                    warehouse.readLock().unlock();
                }
            }
        }
        return Optional.of(last);
    }

    private Map<String, Optional<Instant>> next() {
        Schedule schedule = new Schedule(jobs, home);
        Map<String, Optional<Instant>> next = new LinkedHashMap<>();
        schedule.jobs().forEach(job -> next.put(job, schedule.next(job, Now.instant())));
        return next;
    }
}
