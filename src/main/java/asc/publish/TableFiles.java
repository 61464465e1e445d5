package asc.publish;

import asc.query.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tables as files, for tools that open no database: each as Parquet and as CSV, its rows in the order of its key, so that the same
 * content gives the same bytes. The files of a table that has not changed are those of the version in force, linked: they are sealed, and
 * nobody can write them.
 */
final class TableFiles {

    static final String PARQUET = "parquet";
    static final String CSV = "csv";

    private final Connection connection;
    private final Path folder;
    private final Optional<Version> before;
    private final Path beforeFolder;

    /**
     * @param folder of the version in the making
     * @param before the version in force, if there is one that can be read
     * @param beforeFolder its folder
     */
    TableFiles(Connection connection, Path folder, Optional<Version> before, Path beforeFolder) {
        this.connection = connection;
        this.folder = folder;
        this.before = before;
        this.beforeFolder = beforeFolder;
    }

    /**
     * Makes the files of a table.
     *
     * @param content the fingerprint of what it holds
     */
    List<Version.File> of(TableDescription table, String content) throws SQLException, IOException {
        List<Version.File> same = before.flatMap(
                        version -> version.table(table.table().label()))
                .filter(earlier -> earlier.content().equals(content)
                        && earlier.files().stream().allMatch(this::isAsWritten))
                .map(Version.Table::files)
                .orElse(List.of());
        if (same.isEmpty()) {
            return List.of(write(table, PARQUET), write(table, CSV));
        }
        for (Version.File file : same) {
            link(beforeFolder.resolve(file.file()), target(file.file()));
        }
        return same;
    }

    /** The select whose rows a CSV holds. */
    static String csvRows(TableDescription table) {
        return table.columns().stream()
                .map(column ->
                        column.type().asCsv(TableName.quoted(column.name())) + " as " + TableName.quoted(column.name()))
                .collect(Collectors.joining(", ", "select ", rows(table)));
    }

    /** Qualified, so that it is the table's own column that orders, not the text made of it. */
    private static String rows(TableDescription table) {
        return " from " + table.table().quoted() + " as held"
                + table.table().orderedBy().stream()
                        .map(column -> "held." + TableName.quoted(column) + " nulls last")
                        .collect(Collectors.joining(
                                ", ", table.table().orderedBy().isEmpty() ? "" : " order by ", ""));
    }

    private Version.File write(TableDescription table, String format) throws SQLException, IOException {
        String name = format + "/" + table.table().label() + "." + format;
        Path file = target(name);
        String rows = format.equals(CSV) ? csvRows(table) : "select *" + rows(table);
        String options = format.equals(CSV) ? "header true, null '', new_line '\\r\\n'" : "compression zstd";
        try (Statement statement = connection.createStatement()) {
            statement.execute("copy (" + rows + ") to '" + file.toString().replace("'", "''") + "' (format " + format
                    + ", " + options + ")");
        }
        return new Version.File(name, Files.size(file), sha256(file));
    }

    private Path target(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** As it was written: a value changed by a hand, or by a failing disk, is in no size. */
    private boolean isAsWritten(Version.File file) {
        try {
            return sha256(beforeFolder.resolve(file.file())).equals(file.sha256());
        } catch (IOException notThere) {
            return false;
        }
    }

    /** A second name for the same bytes; where the disk has none, a copy. */
    static void link(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | FileSystemException notAllowed) {
            try (InputStream content = Files.newInputStream(file)) {
                Files.copy(content, target);
            }
        }
    }

    static String sha256(Path file) throws IOException {
        try (DigestInputStream content =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 16];
            while (content.read(buffer) >= 0) {
                // Read to the end; the digest listens.
            }
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // Every Java platform must have SHA-256.
        }
    }

    /** Every file of the tables. */
    static List<Version.File> of(Version version) {
        List<Version.File> files = new ArrayList<>();
        version.tables().forEach(table -> files.addAll(table.files()));
        return files;
    }
}
