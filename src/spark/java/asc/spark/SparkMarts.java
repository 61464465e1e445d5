package asc.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Makes every measure and mart with Spark, from the files of the sql folder as they stand: {@code spark-submit --class
 * asc.spark.SparkMarts asc-spark.jar TABLES SQL RESULTS}. It needs nothing of the rest of this project.
 *
 * <p>TABLES holds a Parquet file a table, named as DuckDB's {@code export database} names them. A measure or mart that reads a table
 * which is not there, since it holds people and is not published, is taken from TABLES as it was published.
 */
public final class SparkMarts {

    private static final String STACKED = "stacked";
    private static final List<String> ROOMS = List.of("measures", "marts");
    private static final Pattern NO_READING = Pattern.compile("--[^\n]*|\\bextract\\([^()]*\\)");
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+(\\w+\\.\\w+|" + STACKED + ")\\b");

    private final SparkSession spark;
    private final String results;
    private final Consumer<String> progress;
    private final Map<String, String> queries = new TreeMap<>();
    private final Map<String, String> given = new TreeMap<>();
    private final Set<String> there = new TreeSet<>();

    private SparkMarts(SparkSession spark, String results, Consumer<String> progress) {
        this.spark = spark;
        this.results = results;
        this.progress = progress;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("Give three folders: the tables, the sql folder and one for the results.");
        }
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            make(spark, arguments[0], Path.of(arguments[1]), arguments[2], System.out::println);
        }
    }

    /**
     * Makes them, each a folder of Parquet {@code results/schema/table}.
     *
     * @param tables the folder of tables, on any file system that Spark reads
     * @param progress told of each table that was made, taken as given or left out
     */
    public static void make(SparkSession spark, String tables, Path sql, String results, Consumer<String> progress)
            throws IOException {
        SparkMarts marts = new SparkMarts(spark, results, progress);
        marts.readQueries(sql);
        marts.findTables(tables);
        marts.registerGiven();
        marts.makeInOrder();
    }

    private void readQueries(Path sql) throws IOException {
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.list(sql.resolve(room))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                    String table = file.getFileName().toString().replaceFirst("\\.sql$", "");
                    queries.put(room + "." + table, Files.readString(file));
                }
            }
        }
    }

    /** DuckDB calls the file of warehouse.provider warehouse_provider.parquet; no schema's name has an underscore. */
    private void findTables(String tables) throws IOException {
        org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(tables);
        FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
        for (FileStatus file : files.listStatus(folder)) {
            String name = file.getPath().getName();
            if (name.endsWith(".parquet")) {
                given.put(
                        name.replaceFirst("\\.parquet$", "").replaceFirst("_", "."),
                        file.getPath().toString());
            }
        }
    }

    private void registerGiven() {
        Stream.concat(given.keySet().stream(), queries.keySet().stream())
                .map(table -> table.substring(0, table.indexOf('.')))
                .distinct()
                .forEach(schema -> spark.sql("create database if not exists " + schema));
        given.keySet().stream().filter(table -> !queries.containsKey(table)).forEach(this::takeAsGiven);
    }

    private void takeAsGiven(String table) {
        register(table, given.get(table));
    }

    private void register(String table, String path) {
        spark.sql("create or replace view " + table + " as select * from parquet.`" + path + "`");
        there.add(table);
    }

    private void makeInOrder() {
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        queries.forEach((table, query) -> waiting.put(table, readBy(table, query)));
        for (String table : List.copyOf(waiting.keySet())) {
            if (!Stream.concat(queries.keySet().stream(), there.stream())
                            .collect(Collectors.toSet())
                            .containsAll(waiting.get(table))
                    && given.containsKey(table)) {
                takeAsGiven(table);
                waiting.remove(table);
                progress.accept(table + ": taken as published");
            }
        }
        Optional<String> next = nextReady(waiting);
        while (next.isPresent()) {
            waiting.remove(next.get());
            makeOne(next.get());
            next = nextReady(waiting);
        }
        waiting.forEach((table, reads) -> progress.accept(table + ": left out, since it reads "
                + reads.stream().filter(read -> !there.contains(read)).collect(Collectors.joining(", "))));
    }

    private Set<String> readBy(String table, String query) {
        Set<String> reads = new TreeSet<>();
        Matcher read = READ.matcher(NO_READING.matcher(query).replaceAll(""));
        while (read.find()) {
            reads.addAll(read.group(1).equals(STACKED) ? stackedBy(table) : List.of(read.group(1)));
        }
        return reads;
    }

    /** The other tables of its room. */
    private List<String> stackedBy(String table) {
        String room = table.substring(0, table.indexOf('.') + 1);
        return queries.keySet().stream()
                .filter(other -> other.startsWith(room) && !other.equals(table))
                .toList();
    }

    private Optional<String> nextReady(Map<String, Set<String>> waiting) {
        return waiting.keySet().stream()
                .filter(table -> there.containsAll(waiting.get(table)))
                .findFirst();
    }

    private void makeOne(String table) {
        long start = System.nanoTime();
        if (queries.get(table).contains("from " + STACKED)) {
            stack(stackedBy(table));
        }
        String path = results + "/" + table.replace('.', '/');
        spark.sql(queries.get(table)).write().mode("overwrite").parquet(path);
        register(table, path);
        progress.accept(String.format(
                "%s: made in %.1f s", table, (System.nanoTime() - start) / 1e9));
    }

    private void stack(List<String> tables) {
        List<Dataset<Row>> members = new ArrayList<>();
        tables.forEach(table -> members.add(spark.table(table)));
        members.stream().reduce(Dataset::unionByName).orElseThrow().createOrReplaceTempView(STACKED);
    }
}
