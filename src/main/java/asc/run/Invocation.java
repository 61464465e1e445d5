package asc.run;

import java.nio.file.Path;

/** How a command is typed here, so that a line we print can be pasted: the program's path, and the home where it must be said. */
final class Invocation {

    private final Project project;
    private final Home home;

    Invocation(Project project, Home home) {
        this.project = project;
        this.home = home;
    }

    /** The line that runs a command in this home: {@code ./asc status}. */
    String of(String command) {
        Path here = Path.of("").toAbsolutePath().normalize();
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        String near = windows ? "asc" : "./asc";
        String program = project.path().equals(here)
                ? near
                : quoted(project.path().resolve("asc").toString());
        return program + " " + command
                + (home.isUsual() ? "" : " --home " + quoted(home.path().toString()));
    }

    private static String quoted(String path) {
        return path.matches("[\\w./\\\\:-]+") ? path : "\"" + path + "\"";
    }
}
