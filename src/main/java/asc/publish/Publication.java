package asc.publish;

import asc.database.DuckDb;
import asc.database.TableContent;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One version in the making: a folder aside that nobody reads, renamed into place when it is whole. A kill at any moment leaves
 * the version in force as it was, and a folder that {@link Versions#sweep()} removes.
 *
 * <pre>{@code
 * try (Publication publication = Publication.begin(versions)) {
 *     publication.copy(connection, tables);
 *     // … add workbooks to publication.folder() …
 *     publication.seal(version);
 * }
 * }</pre>
 */
public final class Publication implements AutoCloseable {

    /** The published database's name within its folder. */
    public static final String DATABASE = "asc.duckdb";

    /** The moments between which a publication can be killed; tests stop at each. */
    enum Stage {
        BEGUN,
        COPIED,
        FILED,
        DESCRIBED,
        FLUSHED,
        SEALED,
        SWITCHED
    }

    private final Versions versions;
    private final int number;
    private final Path folder;
    private final Consumer<Stage> reached;
    private final List<Version.Table> tables = new ArrayList<>();
    private final List<TableDescription> descriptions = new ArrayList<>();
    private boolean doubted;

    private Publication(Versions versions, int number, Path folder, Consumer<Stage> reached) {
        this.versions = versions;
        this.number = number;
        this.folder = folder;
        this.reached = reached;
    }

    /** Opens a folder for the next version. One process publishes at a time: the caller holds the home's lock. */
    public static Publication begin(Versions versions) throws IOException {
        return begin(versions, stage -> {});
    }

    static Publication begin(Versions versions, Consumer<Stage> reached) throws IOException {
        int number = versions.next();
        String name = Versions.BUILDING + VersionName.of(number) + "-"
                + ProcessHandle.current().pid();
        Files.createDirectories(versions.published());
        Path folder = Files.createDirectory(versions.published().resolve(name));
        reached.accept(Stage.BEGUN);
        return new Publication(versions, number, folder, reached);
    }

    /** The version's number. */
    public int number() {
        return number;
    }

    /** Where the caller puts whatever else belongs to the version, until it is sealed. */
    public Path folder() {
        return folder;
    }

    /**
     * Copies tables, with their comments, into the version's database, then opens that as a reader would and compares every table
     * with its original. It begins from a copy of the version in force, so that only what differs is written; whatever is doubtful of
     * that is made anew. Tables that are files of their own too are written beside it.
     *
     * @param connection the working warehouse, not inside a transaction
     * @throws Refusal when the copy does not hold what the original did
     */
    public void copy(Connection connection, List<PublishedTable> published) throws SQLException, IOException, Refusal {
        Path file = folder.resolve(DATABASE);
        boolean grows = published.stream().anyMatch(PublishedTable::isCopiedByPart);
        Optional<Map<PublishedTable, TableContent>> held =
                grows ? broughtForward(connection, published, file) : Optional.empty();
        Map<PublishedTable, TableContent> contents =
                held.isPresent() ? held.get() : copied(connection, published, file);
        reached.accept(Stage.COPIED);
        TableFiles files = files(connection);
        Catalog catalog = new Catalog(connection, connection.getCatalog());
        for (PublishedTable table : published) {
            TableDescription description = TableDescription.of(table, catalog.table(table));
            String content = description.fingerprint(contents.get(table));
            descriptions.add(description);
            tables.add(new Version.Table(
                    table.label(),
                    contents.get(table).rows(),
                    table.orderedBy(),
                    content,
                    table.asFiles() ? files.of(description, content) : List.of()));
        }
        reached.accept(Stage.FILED);
    }

    /** Files of tables that have not changed are those of the version in force, if that can be read. */
    private TableFiles files(Connection connection) throws IOException {
        Optional<Version> before = versions.current();
        Path beforeFolder =
                before.map(version -> versions.folder(version.version())).orElse(folder);
        return new TableFiles(connection, folder, before, beforeFolder);
    }

    /**
     * Seals the folder and puts the version in force. Afterwards its files cannot be written.
     *
     * @param version what to say of it; its number and tables are filled in here
     * @return the version as sealed
     */
    public Version seal(Version version) throws IOException, Refusal {
        Version sealed = version.numbered(number, List.copyOf(tables));
        describe(sealed);
        reached.accept(Stage.DESCRIBED);
        Disk.flush(folder);
        Disk.makeReadOnly(folder);
        reached.accept(Stage.FLUSHED);
        Disk.mustNotExist(versions.folder(number));
        Files.move(folder, versions.folder(number), StandardCopyOption.ATOMIC_MOVE);
        Disk.flushFolder(versions.published());
        reached.accept(Stage.SEALED);
        versions.switchTo(number);
        reached.accept(Stage.SWITCHED);
        return sealed;
    }

    /** Version.json is written last: what it is beside is whole. */
    private void describe(Version sealed) throws IOException {
        new DictionaryPage(sealed).write(folder, descriptions);
        CsvMetadata.write(folder, sealed, descriptions);
        new DataPackage(sealed, descriptions).write(folder);
        VersionFile.write(folder, sealed);
    }

    /** Removes the folder unless it was sealed. */
    @Override
    public void close() throws IOException {
        if (Files.exists(folder)) {
            Disk.delete(folder);
        }
    }

    /**
     * Whether the version in force could not be brought to what was published, so that all was written anew: usual when a
     * table or column is gone, and otherwise a sign of a damaged file.
     */
    public boolean wasDoubted() {
        return doubted;
    }

    private Map<PublishedTable, TableContent> copied(Connection connection, List<PublishedTable> published, Path file)
            throws SQLException, IOException, Refusal {
        Map<PublishedTable, TableContent> originals = new DatabaseCopy(connection).into(file, published);
        Disk.mustNotExist(folder.resolve(DATABASE + ".wal"));
        verify(file, originals);
        return originals;
    }

    /** Begins from the version in force; empty when there is none, or it cannot be brought to what is to be published. */
    private Optional<Map<PublishedTable, TableContent>> broughtForward(
            Connection connection, List<PublishedTable> published, Path file) throws IOException {
        Optional<Path> before = versions.databaseInForce();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        try {
            // As a stream: a plain copy would inherit the sealed file's permissions.
            try (InputStream content = Files.newInputStream(before.get())) {
                Files.copy(content, file);
            }
            return Optional.of(copied(connection, published, file));
        } catch (SQLException | IOException | Refusal doubtful) {
            doubted = true;
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder.resolve(DATABASE + ".wal"));
            return Optional.empty();
        }
    }

    private static void verify(Path file, Map<PublishedTable, TableContent> originals) throws SQLException, Refusal {
        List<Problem> problems = new ArrayList<>();
        try (Connection reader = DuckDb.openToRead(file)) {
            for (Map.Entry<PublishedTable, TableContent> original : originals.entrySet()) {
                TableContent copy = TableContent.of(reader, original.getKey().quoted());
                if (!copy.equals(original.getValue())) {
                    problems.add(differs(original.getKey(), original.getValue(), copy));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal("Nothing was published.", problems);
        }
    }

    private static Problem differs(PublishedTable table, TableContent original, TableContent copy) {
        return new Problem(
                "The copy of " + table.label() + " does not hold what the original does: " + copy.rows() + " rows of "
                        + original.rows() + ".",
                "",
                "The disk may be full or failing. Look at it, then run the job again.");
    }
}
