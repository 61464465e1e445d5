package asc;

import asc.definition.Column;
import asc.definition.Jobs;
import asc.definition.LoadJob;
import asc.definition.Repeated;
import asc.definition.TableShape;
import asc.type.TypeFolder;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every name the Java must not know: of jobs, sheets, headers, tables, columns, measures and councils. A name of one plain English
 * word ({@code measure}, {@code title}) counts only where it stands alone or behind its schema; the engine's own words, those of the log, do not
 * count.
 */
final class Names {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Path SQL = Path.of("sql");

    private final Set<String> plain = new TreeSet<>();
    private final Set<String> telling = new TreeSet<>();
    private final Set<String> councils = new TreeSet<>();

    static Names ofTheProject() throws IOException {
        Names names = new Names();
        TypeFolder types = TypeFolder.read(SQL);
        Jobs jobs = Jobs.read(Path.of("jobs"), new HashSet<>(types.names()));
        jobs.names().forEach(names::add);
        jobs.loads().forEach(names::addAll);
        names.addTables();
        names.addReferenceFacts();
        Set<String> own = wordsOfTheLog();
        names.plain.removeAll(own);
        names.telling.removeAll(own);
        return names;
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>(plain);
        all.addAll(telling);
        all.addAll(councils);
        return all;
    }

    /** The names that stand in a text. */
    Set<String> in(String text) {
        String lower = text.toLowerCase(Locale.UK);
        Set<String> found = new TreeSet<>();
        // Most names stand in no text at all, and to look for the letters is quicker than to look for the word.
        telling.stream()
                .filter(lower::contains)
                .filter(name -> Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])")
                        .matcher(lower)
                        .find())
                .forEach(found::add);
        councils.stream()
                .filter(text::contains)
                .filter(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(text)
                        .find())
                .forEach(found::add);
        plain.stream()
                .filter(name -> lower.contains("." + name))
                .filter(name -> lower.matches(
                        "(?s).*\\b(reference|staging|landing|warehouse|measures|marts)\\." + name + "\\b.*"))
                .forEach(found::add);
        return found;
    }

    private void addAll(LoadJob job) {
        for (TableShape table : job.tables()) {
            add(table.name());
            table.sheets().forEach(this::add);
            table.mustHave().forEach(this::add);
            add(table.anchor());
            for (Column column : table.columns()) {
                add(column.name());
                column.headers().forEach(this::add);
            }
            for (Repeated thing : table.repeated()) {
                add(table.tableOf(thing));
            }
        }
    }

    private void addTables() throws IOException {
        for (String room : List.of("reference", "warehouse", "measures", "marts", "checks", "types")) {
            try (Stream<Path> files = Files.list(SQL.resolve(room))) {
                files.map(path -> path.getFileName().toString().replaceFirst("\\.\\w+$", ""))
                        .forEach(this::add);
            }
        }
    }

    private void addReferenceFacts() throws IOException {
        try (Stream<Path> files = Files.list(SQL.resolve("reference"))) {
            for (Path csv :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
                    for (NamedCsvRecord record : records) {
                        record.getHeader().forEach(this::add);
                        record.getFields().stream().filter(Names::isCode).forEach(this::add);
                        if (csv.endsWith("local_authority.csv")) {
                            record.findField("area_name")
                                    .filter(Names::isNoWord)
                                    .ifPresent(councils::add);
                        }
                    }
                }
            }
        }
    }

    /** Codes of areas, and identifiers of measures and comparators. */
    private static boolean isCode(String field) {
        return field.matches("E\\d{8}") || field.matches("[a-z]+(_[a-z0-9]+)+");
    }

    /** A council whose name is an English word would be found in any prose. */
    private static boolean isNoWord(String name) {
        return !name.equals("Reading");
    }

    private void add(String name) {
        String lower = name.toLowerCase(Locale.UK).replace("*", "").strip();
        if (lower.length() < 3) {
            return;
        }
        boolean oneWord = WORD.matcher(lower).matches() && !lower.contains("_") && !lower.matches(".*\\d.*");
        (oneWord ? plain : telling).add(lower);
    }

    private static Set<String> wordsOfTheLog() throws IOException {
        Set<String> words = new HashSet<>();
        try (Stream<Path> files = Files.list(SQL.resolve("migrations"))) {
            for (Path file : files.toList()) {
                Matcher word = WORD.matcher(Files.readString(file).toLowerCase(Locale.UK));
                while (word.find()) {
                    words.add(word.group());
                }
            }
        }
        return words;
    }
}
