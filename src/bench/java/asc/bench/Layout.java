package asc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a made-up sheet looks like: a line for each column with its header, the kind of its cells, the share of them that is
 * filled, and for texts their length and how many different ones there are.
 *
 * @param group how many rows that follow one another are about the same thing
 */
record Layout(List<Column> columns, int group) {

    /** How a column's cells look. */
    record Column(String header, String kind, double filled, int length, int different) {

        /** The cell of a row, empty where it is blank; the same row always has the same cell. */
        String cell(long row, int column, int group) {
            long thing = kind.equals("each") || kind.equals("cycle") ? row : row / group;
            long chance = mixed(thing * 1009 + column);
            if ((chance >>> 40) / (double) (1 << 24) >= filled) {
                return "";
            }
            long one = Math.floorMod(mixed(chance), Math.max(1, different));
            return switch (kind) {
                case "id" -> "1-" + (1_000_000_000L + thing * 7919);
                case "date" -> "20%02d-%02d-%02d".formatted(10 + one(chance, 16), 1 + one(chance >> 8, 12), 1 + one(chance >> 16, 28));
                case "flag" -> "Y";
                case "yes_no" -> (chance & 7) == 0 ? "Y" : "N";
                case "number" -> Integer.toString(one(chance, length));
                case "decimal" -> "5" + one(chance, 10) + "." + (100_000 + one(chance >> 8, 89_999) * 10 + 7);
                case "code" -> Long.toString((mixed(one + column) & Long.MAX_VALUE) | 1L << 62, 36).toUpperCase(java.util.Locale.ROOT)
                        .substring(0, Math.min(length, 9));
                case "cycle" -> words(row % different, column);
                default -> words(one, column);
            };
        }

        boolean isNumber() {
            return kind.equals("number") || kind.equals("decimal");
        }

        private String words(long which, int column) {
            StringBuilder text = new StringBuilder();
            for (long chance = mixed(which * 131 + column); text.length() < length; chance = mixed(chance)) {
                int word = 3 + one(chance, 7);
                for (int at = 0; at < word; at++) {
                    text.append((char) ((at == 0 ? 'A' : 'a') + one(chance >> (at * 3), 24)));
                }
                text.append(one(chance >> 5, 60) == 0 ? " & " : " ");
            }
            return text.append(which % 100).toString();
        }
    }

    static Layout read(Path file) throws IOException {
        List<Column> columns = new ArrayList<>();
        int group = 1;
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t");
            if (fields[0].equals("#group")) {
                group = Integer.parseInt(fields[1]);
            } else {
                columns.add(new Column(fields[0], fields[1], Double.parseDouble(fields[2]), number(fields, 3), number(fields, 4)));
            }
        }
        return new Layout(columns, group);
    }

    String cell(long row, int column) {
        return columns.get(column).cell(row, column, group);
    }

    private static int number(String[] fields, int at) {
        return fields.length > at ? Integer.parseInt(fields[at]) : 1;
    }

    private static int one(long chance, int of) {
        return (int) Math.floorMod(chance, (long) of);
    }

    /** A number that looks like chance and is not: the finaliser of SplitMix64. */
    private static long mixed(long number) {
        long mixed = number + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
