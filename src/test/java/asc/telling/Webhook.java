package asc.telling;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server that keeps what is posted to it, and answers with the code it is told to. */
final class Webhook implements AutoCloseable {

    private final HttpServer server;
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private volatile int code = 202;

    Webhook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/workflow?sig=secret";
    }

    void answer(int with) {
        code = with;
    }

    List<String> posted() {
        return posted;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
