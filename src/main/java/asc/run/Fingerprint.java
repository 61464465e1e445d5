package asc.run;

import asc.definition.Settings;
import asc.inbox.Inbox;
import asc.landing.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Of everything a publication is made from: the files loaded, the jobs, the SQL, the settings and the code. */
final class Fingerprint {

    private final StringBuilder parts = new StringBuilder();

    private Fingerprint() {}

    static String of(OpenRun run) throws IOException, SQLException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.addLoadedFiles(run.connection());
        fingerprint.addDefinitions(run);
        return fingerprint.sha256();
    }

    /** Of what a plan is made with, whatever is loaded: the jobs, the SQL, the settings and the code. */
    static String ofDefinitions(OpenRun run) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.addDefinitions(run);
        return fingerprint.sha256();
    }

    /** Of what is loaded. */
    static String ofWarehouse(OpenRun run) throws SQLException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.addLoadedFiles(run.connection());
        return fingerprint.sha256();
    }

    /** Of the project alone: the jobs, the SQL and the code. */
    static String of(Project project) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.addFiles(project.path(), project.jobs());
        fingerprint.addFiles(project.path(), project.sql());
        fingerprint.addFile("code", Project.code());
        return fingerprint.sha256();
    }

    private void addDefinitions(OpenRun run) throws IOException {
        addFiles(run.project().path(), run.project().jobs());
        addFiles(run.project().path(), run.project().sql());
        addSettings(run.settings());
        addFile("code", Project.code());
    }

    private void addLoadedFiles(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet files =
                        statement.executeQuery("select concat_ws(' ', job, sha256, edition, revision) from log.file"
                                + " where " + Ledger.IS_IN_FIGURES + " order by 1")) {
            while (files.next()) {
                parts.append(files.getString(1)).append('\n');
            }
        }
    }

    private void addFiles(Path project, Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Fingerprint::counts).sorted().toList()) {
                addFile(project.relativize(path).toString().replace('\\', '/'), path);
            }
        }
    }

    /** What stands on workbooks and decides whose they are; who is told, or how much memory there is, makes no new version. */
    private void addSettings(Settings settings) {
        parts.append("settings ").append(settings.council()).append(' ');
        parts.append(settings.authority()).append('\n');
        parts.append(settings.notice()).append('\n');
    }

    /** What moves no figure (a page to read, a test) makes no new version. */
    private static boolean counts(Path path) {
        String name = path.getFileName().toString();
        return Files.isRegularFile(path) && (name.endsWith(".yaml") || name.endsWith(".sql") || name.endsWith(".csv"));
    }

    /** A file that is not there, or a folder of classes in a test, adds its name alone. */
    private void addFile(String name, Path path) throws IOException {
        parts.append(name).append(' ');
        parts.append(Files.isRegularFile(path) ? Inbox.sha256(path) : "").append('\n');
    }

    private String sha256() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(parts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // Every Java platform must have SHA-256.
        }
    }
}
