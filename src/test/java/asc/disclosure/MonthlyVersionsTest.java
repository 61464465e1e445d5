package asc.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two years of monthly versions of a council's staff, by the project's own policy. */
class MonthlyVersionsTest {

    @Test
    void the_attacker_recovers_nothing_over_24_monthly_versions(@TempDir Path folder) throws Exception {
        double rows = 0;
        double hidden = 0;
        double moved = 0;
        double error = 0;
        try (MonthlyStaff staff = new MonthlyStaff(folder, true)) {
            for (int month = 1; month <= MonthlyStaff.MONTHS; month++) {
                staff.publish(month);
                assertThat(staff.control().recovered()).as("version " + month).isEmpty();
                rows += staff.one("select count(*) from marts.workforce_profile");
                hidden += staff.one("select count(*) from marts.workforce_profile where status = '[c]'");
                moved += staff.one("select count(*) from exact where headcount % 5 <> 0");
                error += staff.one("select sum(abs(headcount - floor(headcount / 5.0 + 0.5) * 5)) from exact");
                assertThat(staff.one("select count(*) from marts.workforce_profile where headcount between 1 and 4"))
                        .isZero();
                staff.keep(month);
            }
        }
        System.out.printf(
                "Hidden: %.1f%% of %.0f counts, the others exact. Rounded to 5 instead: %.1f%% changed, by %.2f people in the mean.%n",
                100 * hidden / rows, rows, 100 * moved / rows, error / rows);
        assertThat(hidden / rows).isBetween(0.05, 0.5);
    }

    @Test
    void without_complement_he_recovers_some_in_every_version(@TempDir Path folder) throws Exception {
        try (MonthlyStaff staff = new MonthlyStaff(folder, false)) {
            for (int month = 1; month <= 3; month++) {
                assertThat(staff.publish(month)).isPositive();
                assertThat(staff.control().recovered()).as("version " + month).isNotEmpty();
                staff.keep(month);
            }
        }
    }
}
