package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A home in which one night has loaded and published the sample workbook, undisturbed. It is made once, and copied by whoever wants
 * to do something to it.
 */
final class Undisturbed {

    private static Undisturbed only;

    private final TestHome home;
    private final Timeline timeline;
    private final Ran night;

    private Undisturbed(TestHome home, Timeline timeline, Ran night) {
        this.home = home;
        this.timeline = timeline;
        this.night = night;
    }

    static synchronized Undisturbed night() throws IOException, InterruptedException {
        if (only == null) {
            Path folder = Folders.untilTheEnd("undisturbed-");
            TestHome home = TestHome.withSample(folder.resolve("home"));
            Instant started = Instant.now();
            Ran night = home.night();
            assertThat(night.code()).as(night.said()).isZero();
            only = new Undisturbed(home, Timeline.of(home, started), night);
        }
        return only;
    }

    /** A copy of the home, where anything may happen. */
    static TestHome copyTo(Path target) throws IOException, InterruptedException {
        return night().home.copyTo(target);
    }

    /** The home itself; nobody changes it. */
    TestHome home() {
        return home;
    }

    Timeline timeline() {
        return timeline;
    }

    /** What the night said. */
    Ran said() {
        return night;
    }
}
