package asc.run;

import asc.sheet.Sheet;
import asc.sheet.SheetRow;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What spreadsheets about people say of them that nothing of ours may hold, and whether a text holds any of it. */
final class PersonalValues {

    /** What a value is; a header says it. */
    enum Kind {
        STAFF_NUMBER("person reference", "personnel number", "person number", "uniqueworkerid"),
        FIRST_NAME("forename"),
        LAST_NAME("surname"),
        FULL_NAME("full name", "employee name", "post holder", "holder", "incumbent"),
        NI_NUMBER("ni number", "national insurance number", "national identifier", "ninumber"),
        BORN_ON("date of birth", "birth date", "dob"),
        POSTCODE("home postcode", "postal code", "postcode");

        private final Set<String> headers;

        Kind(String... headers) {
            this.headers = Set.of(headers);
        }
    }

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z]+)*");
    private static final Pattern ISO_DATE = Pattern.compile("(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])");
    private static final Pattern UK_DATE =
            Pattern.compile("(?<![0-9])([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})(?![0-9])");

    private final Map<String, Kind> values = new HashMap<>();

    /** Adds what a workbook says of people, by its headers, but for some kinds. */
    void addAllOf(Path file, Set<Kind> but) throws Exception {
        try (Workbook workbook = Workbooks.open(file)) {
            for (Sheet sheet = workbook.nextSheet(); sheet != null; sheet = workbook.nextSheet()) {
                Map<Integer, Kind> columns = new HashMap<>();
                for (SheetRow row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
                    if (columns.size() < 2) {
                        columns = columns(row);
                        columns.values().removeAll(but);
                    } else {
                        add(row, columns);
                    }
                }
            }
        }
    }

    private static Map<Integer, Kind> columns(SheetRow row) {
        Map<Integer, Kind> columns = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String header = row.cell(i).shown().strip().toLowerCase(Locale.UK);
            for (Kind kind : Kind.values()) {
                if (kind.headers.contains(header)) {
                    columns.put(i, kind);
                }
            }
        }
        return columns;
    }

    private void add(SheetRow row, Map<Integer, Kind> columns) {
        Map<Kind, String> cells = new HashMap<>();
        columns.forEach(
                (column, kind) -> cells.put(kind, row.cell(column).value().strip()));
        cells.forEach((kind, text) -> {
            if (kind != Kind.FIRST_NAME && kind != Kind.LAST_NAME) {
                add(kind, text);
            }
        });
        if (cells.containsKey(Kind.FIRST_NAME)) {
            add(Kind.FULL_NAME, cells.get(Kind.FIRST_NAME) + " " + cells.get(Kind.LAST_NAME));
        }
    }

    private void add(Kind kind, String text) {
        List<String> found = kind == Kind.BORN_ON ? dates(text) : List.of(String.join(" ", words(text)));
        found.stream().filter(value -> !value.isBlank()).forEach(value -> values.put(value, kind));
        if (kind == Kind.FULL_NAME && words(text).size() == 2) {
            values.put(words(text).get(1) + " " + words(text).get(0), kind);
        }
    }

    /** How many values there are of a kind. */
    long count(Kind kind) {
        return values.values().stream().filter(kind::equals).count();
    }

    /** The values of people that a text holds, each behind its kind. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        List<String> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            note(words.get(i), found);
            if (i > 0) {
                note(words.get(i - 1) + " " + words.get(i), found);
            }
        }
        dates(text).forEach(date -> note(date, found));
        return found;
    }

    private void note(String value, Set<String> found) {
        Kind kind = values.get(value);
        if (kind != null) {
            found.add(kind + " " + value);
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.UK));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static List<String> dates(String text) {
        Set<String> dates = new HashSet<>();
        Matcher iso = ISO_DATE.matcher(text);
        while (iso.find()) {
            dates.add(iso.group(1) + iso.group(2) + iso.group(3));
        }
        Matcher uk = UK_DATE.matcher(text);
        while (uk.find()) {
            dates.add(uk.group(3) + two(uk.group(2)) + two(uk.group(1)));
        }
        return List.copyOf(dates);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
