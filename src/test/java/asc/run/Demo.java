package asc.run;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The demo, run once: every job with its sample, a published version and the workbooks. Nobody changes it.
 *
 * @param home the home it made
 * @param said what it printed
 */
record Demo(Path home, Console said) {

    private static Demo only;

    static synchronized Demo once() throws IOException {
        if (only == null) {
            Path home = Folders.untilTheEnd("demo-").resolve("home");
            only = new Demo(home, Console.run("demo", "--home", home.toString()));
        }
        return only;
    }
}
