package asc.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two years of monthly versions of the sample council's staff, each attacked with the two before it. */
class MonthlyVersionsTest {

    private static final int VERSIONS_BEFORE = 2;

    @Test
    void the_attacker_recovers_nothing_over_24_monthly_versions() throws Exception {
        attack("The sample council", 1, 1, MonthlyStaff.MONTHS);
    }

    @Test
    void nor_of_a_council_of_an_eighth_of_its_staff_where_many_counts_are_few() throws Exception {
        attack("A council of an eighth of its staff", 1, 8, 9);
    }

    /** These showed how many few people housing adds: once other values left no room, once with what rates tell of them. */
    @ParameterizedTest
    @ValueSource(ints = {7, 13})
    void nor_of_others_whose_people_are_invented_otherwise(int seed) throws Exception {
        attack("Council " + seed, seed, 1, 13);
    }

    private static void attack(String whose, int seed, int oneIn, int months) throws Exception {
        Attack attack = new Attack(Path.of("sql"));
        List<String> recovered = new ArrayList<>();
        try (MonthlyStaff staff = new MonthlyStaff(seed, oneIn, true)) {
            for (int month = 1; month <= months; month++) {
                staff.publishNextMonth();
                for (Problem found : attack.on(staff.published(), staff.before(VERSIONS_BEFORE))) {
                    recovered.add("version " + month + ": " + found.what());
                }
                staff.keep();
            }
            assertThat(recovered).isEmpty();
            report(whose, staff, attack);
        }
        assertThat(attack.sought()).isGreaterThan(1000);
    }

    private static void report(String whose, MonthlyStaff staff, Attack attack) throws Exception {
        String profile = " from marts.workforce_profile where ";
        double counts = staff.one("select count(*)" + profile + "true");
        double few = staff.one("select count(*)" + profile + "reason = 'about few people'");
        double more = staff.one("select count(*)" + profile + "status is not null") - few;
        double shares = staff.one(
                "select count(*)" + profile + "status is null and share_of_all is null and headcount is not null");
        double rates = staff.one("select count(*) from marts.workforce_rate where status is distinct from '[x]'");
        double hiddenRates = staff.one("select count(*) from marts.workforce_rate where status = '[c]'");
        System.out.printf(
                "%s: of %.0f headcounts %.1f%% are hidden because they are of few people and %.1f%% more to protect those; of the shown %.1f%% are without a share."
                        + " Of %.0f rates %.1f%% are hidden. To round everything to 5 hides none, and shows 1 to 4 people as 0 or 5."
                        + " The attacker sought %d counts by %d programmes.%n",
                whose,
                counts,
                100 * few / counts,
                100 * more / counts,
                100 * shares / counts,
                rates,
                100 * hiddenRates / rates,
                attack.sought(),
                attack.solved());
        assertThat(more / counts).as("hidden beyond the few").isLessThan(0.05);
    }

    @Test
    void without_protection_he_recovers_some() throws Exception {
        Attack attack = new Attack(Path.of("sql"));
        int recovered = 0;
        try (MonthlyStaff staff = new MonthlyStaff(1, 8, false)) {
            for (int month = 1; month <= 3; month++) {
                staff.publishNextMonth();
                recovered += attack.on(staff.published(), staff.before(VERSIONS_BEFORE))
                        .size();
                staff.keep();
            }
        }
        assertThat(recovered).isGreaterThan(0);
    }
}
