package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/**
 * A home in which one night has loaded and published the sample workbook, undisturbed. It is made once, and copied by whoever wants
 * to do something to it.
 */
final class Undisturbed {

    private static Undisturbed only;

    private final TestHome home;
    private final Map<String, String> tables;

    private Undisturbed(TestHome home) throws SQLException {
        this.home = home;
        this.tables = Map.copyOf(Tables.of(home.warehouse()));
    }

    static synchronized Undisturbed night() throws IOException, InterruptedException, SQLException {
        if (only == null) {
            Path folder = Folders.untilTheEnd("undisturbed-");
            TestHome home = TestHome.withSample(folder.resolve("home"));
            Ran night = home.night();
            assertThat(night.code()).as(night.said()).isZero();
            only = new Undisturbed(home);
        }
        return only;
    }

    /** A copy of the home, where anything may happen. */
    static TestHome copyTo(Path target) throws IOException, InterruptedException, SQLException {
        return night().home.copyTo(target);
    }

    /** The home itself; nobody changes it. */
    TestHome home() {
        return home;
    }

    /** What its working warehouse holds. */
    Map<String, String> tables() {
        return tables;
    }
}
