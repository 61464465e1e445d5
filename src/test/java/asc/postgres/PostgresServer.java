package asc.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A real PostgreSQL server, unpacked from a Maven artifact, on a port of this machine's own. One that many tests share ({@link #shared}), or one
 * that a test may stop and start. PostgreSQL refuses to run as root: then it runs as somebody who may nothing.
 */
public final class PostgresServer implements AutoCloseable {

    /** The server's own administrator; it is let in by its password. */
    public static final String ADMIN = "postgres";

    public static final String PASSWORD = "not a secret: of a test";

    /** Who the server runs as where we are root. */
    static final int NOBODY = 65534;

    private static Path programs;
    private static PostgresServer shared;

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** The server that all tests share, each with a database of its own. */
    public static synchronized PostgresServer shared() throws IOException, InterruptedException {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::end));
        }
        return shared;
    }

    /** A server of a test's own. */
    public static PostgresServer start() throws IOException, InterruptedException {
        Path folder = openTemporary("asc-postgres-data-");
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        giveAway(folder);
        giveAway(password);
        PostgresServer server = new PostgresServer(folder, freePort());
        server.run(
                "initdb",
                "-D",
                server.data(),
                "-U",
                ADMIN,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync",
                "--pwfile=" + password);
        server.up();
        return server;
    }

    /** Starts it again where it was stopped. */
    public void up() throws IOException, InterruptedException {
        run(
                "pg_ctl",
                "-D",
                data(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c shared_buffers=32MB",
                "start");
    }

    /** Stops it at once, whoever is in the middle of something. */
    public void down() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
    }

    public int port() {
        return port;
    }

    /** Makes a database with an account of the same name that owns it; gives its address. */
    public String database(String name) throws SQLException {
        try (Connection admin = connect(ADMIN, ADMIN)) {
            admin.createStatement().execute("create role " + name + " login createrole password '" + PASSWORD + "'");
            admin.createStatement().execute("create database " + name + " owner " + name);
        }
        return "postgres://" + name + "@127.0.0.1:" + port + "/" + name;
    }

    public Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, PASSWORD);
    }

    @Override
    public void close() {
        end();
    }

    private void end() {
        try {
            down();
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(asNobody());
        command.add(programs().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("said-", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(300, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(program + " failed: " + Files.readString(said));
        }
        Files.delete(said);
    }

    private static List<String> asNobody() {
        return isRoot()
                ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--")
                : List.of();
    }

    private static boolean isRoot() {
        return isPosix() && System.getProperty("user.name").equals("root");
    }

    private static void giveAway(Path path) throws IOException {
        if (isRoot()) {
            Files.setAttribute(path, "unix:uid", NOBODY);
        }
    }

    private static boolean isPosix() {
        return !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    }

    /** Below the system's folder for what is temporary: whoever the server runs as must be able to reach it. */
    private static Path openTemporary(String prefix) throws IOException {
        Path folder = Files.createTempDirectory(prefix).toRealPath();
        if (isPosix()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return folder;
    }

    /** A folder that the server can write to. */
    static Path folderForTheServer() throws IOException {
        Path folder = openTemporary("asc-postgres-disk-");
        giveAway(folder);
        return folder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The server's programs, unpacked once for all tests. */
    private static synchronized Path programs() throws IOException {
        if (programs == null) {
            programs = openTemporary("asc-postgres-");
            Path folder = programs;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            unpack(programs);
        }
        return programs;
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream packed = archive();
                TarArchiveInputStream archive =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(archive, target, StandardCopyOption.REPLACE_EXISTING);
                    target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
                }
            }
        }
    }

    private static InputStream archive() throws IOException {
        for (String name :
                List.of("linux-x86_64", "linux-arm_64", "windows-x86_64", "darwin-x86_64", "darwin-arm_64")) {
            InputStream found = PostgresServer.class.getResourceAsStream("/postgres-" + name + ".txz");
            if (found != null) {
                return found;
            }
        }
        throw new IOException("No PostgreSQL for this system is among the test's libraries.");
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException inUse) {
            // Windows may still hold a program; its folder for what is temporary is cleared by the system.
        }
    }
}
