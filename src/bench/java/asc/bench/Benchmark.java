package asc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How fast a file is loaded, from the process's start to its end with the rows committed, beside what else the machine has that
 * reads it. Every command is a whole process, run once to warm up and then as often as said; medians are told.
 */
public final class Benchmark {

    private final Path project;
    private final Path folder;
    private final int runs;
    private double startUp;

    private Benchmark(Path project, Path folder, int runs) {
        this.project = project;
        this.folder = folder;
        this.runs = runs;
    }

    /** @param arguments the project's folder, a folder for files and homes, and how often each command is run */
    public static void main(String[] arguments) throws Exception {
        new Benchmark(
                        Path.of(arguments[0]).toAbsolutePath(),
                        Path.of(arguments[1]).toAbsolutePath(),
                        Integer.parseInt(arguments[2]))
                .run();
    }

    private void run() throws Exception {
        prepareProject();
        System.out.printf("medians of %d, whole processes%n", runs);
        Measured empty = asc("wide", null);
        startUp = empty.seconds();
        tell("start-up: a run with nothing to do", empty);
        besideUnzip("directory", "HSCA_Active_Locations", 57_000);
        besideUnzip("ratings", "Locations", 324_000);
        besideOtherReaders();
    }

    private void besideUnzip(String name, String sheet, long rows) throws Exception {
        Measured tenth = load(name, book(name + "-tenth.ods", name, sheet, rows / 10));
        Path file = book(name + ".ods", name, sheet, rows);
        Measured peer = Measured.of(
                runs, Map.of(), () -> {}, "sh", "-c", "unzip -p " + Measured.quoted(file) + " content.xml | wc -c");
        tell("unzip | wc of " + file.getFileName(), peer);
        Measured whole = load(name, file);
        System.out.printf("  %.2f times unzip | wc beyond start-up (at most 4)%n", (whole.seconds() - startUp) / peer.seconds());
        growth(tenth, whole);
    }

    private void besideOtherReaders() throws Exception {
        Measured tenth = load("wide", book("wide-tenth.xlsx", "wide", "Data", 6_000));
        Path file = book("wide.xlsx", "wide", "Data", 60_000);
        Measured whole = load("wide", file);
        growth(tenth, whole);
        if (Measured.has("/usr/bin/python3", "-c", "import pandas, openpyxl")) {
            Measured pandas = Measured.of(runs, Map.of(), () -> {}, "/usr/bin/python3", "-W", "ignore", "-c",
                    "import pandas; pandas.read_excel('" + file + "', sheet_name='Data', engine='openpyxl')");
            tell("pandas with openpyxl", pandas);
            System.out.printf("  %.1f times as fast beyond start-up (at least 8)%n", pandas.seconds() / (whole.seconds() - startUp));
        } else {
            System.out.println("pandas or openpyxl is not here (python3-pandas, python3-openpyxl): not compared");
        }
        if (Measured.has("Rscript", "-e", "library(readxl)")) {
            Measured readxl = Measured.of(runs, Map.of(), () -> {}, "Rscript", "-e",
                    "d <- readxl::read_excel('" + file + "', sheet = 'Data')");
            tell("R readxl", readxl);
            System.out.printf("  %.2f times as fast beyond start-up (more than 1)%n", readxl.seconds() / (whole.seconds() - startUp));
        } else {
            System.out.println("R's readxl is not here (r-cran-readxl): not compared");
        }
    }

    private Measured load(String name, Path file) throws Exception {
        Measured measured = asc(name, file);
        tell("load of " + file.getFileName(), measured);
        return measured;
    }

    private void growth(Measured tenth, Measured whole) {
        System.out.printf(
                "  ten times the rows: %.1f times the time beyond start-up (at most 11), %+d%% memory (within 25)%n",
                (whole.seconds() - startUp) / (tenth.seconds() - startUp),
                Math.round(100.0 * (whole.peak() - tenth.peak()) / Math.max(1, tenth.peak())));
    }

    private Measured asc(String name, Path file) throws Exception {
        Path home = folder.resolve("home");
        String run = project.resolve("asc") + "";
        Map<String, String> environment = Map.of("ASC_JAVA_OPTIONS", "-Dasc.project=" + folder.resolve("project"));
        String job = "load-bench-" + name;
        return file == null
                ? Measured.of(runs, environment, () -> delete(home), run, "run", "--home", home.toString(), job)
                : Measured.of(runs, environment, () -> delete(home), run, "run", "--home", home.toString(), job, "--file", file.toString());
    }

    private static void tell(String what, Measured measured) {
        System.out.printf(
                "%-42s %s%n",
                what,
                measured.failed().isEmpty()
                        ? "%7.2f s %6d MiB".formatted(measured.seconds(), measured.peak())
                        : "failed: " + measured.failed());
    }

    /** The jobs of the benchmark with the project's own SQL. */
    private void prepareProject() throws IOException {
        Path own = folder.resolve("project");
        delete(own);
        Files.createDirectories(own.resolve("jobs"));
        copy(project.resolve("src/bench/jobs"), own.resolve("jobs"));
        copy(project.resolve("sql"), own.resolve("sql"));
    }

    private Path book(String file, String layout, String sheet, long rows) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            new Book(Layout.read(project.resolve("src/bench/layouts/" + layout + ".tsv")), sheet, rows).write(path);
        }
        return path;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path path : all(from)) {
            Path copy = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(path, copy);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
