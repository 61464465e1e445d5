package asc.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a job runs, on the clock of the council's time zone, on the days on which the clocks change too. */
class WhenTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 27 November 2026 is a Friday.
                "weekdays at 06:30 | 2026-11-27T06:30 | 2026-11-30T06:30",
                "weekdays at 06:30 | 2026-11-27T06:29 | 2026-11-27T06:30",
                "every day at 6:30 and 18:00 | 2026-11-27T06:30 | 2026-11-27T18:00",
                "weekends at 07:00 | 2026-11-27T12:00 | 2026-11-28T07:00",
                "Mondays at 07:00 | 2026-11-27T12:00 | 2026-11-30T07:00",
                "Mondays, Wednesdays and Fridays at 07:00 | 2026-11-27T12:00 | 2026-11-30T07:00",
                "the 1st and 15th of every month at 07:00 | 2026-11-27T12:00 | 2026-12-01T07:00",
                "the last day of every month at 18:00 | 2027-02-01T00:00 | 2027-02-28T18:00",
                "every hour | 2026-11-27T12:00 | 2026-11-27T13:00",
                "30 6 * * MON-FRI | 2026-11-27T07:00 | 2026-11-30T06:30",
                "*/15 8-17 * * 1-5 | 2026-11-27T17:45 | 2026-11-30T08:00",
                "0 7 1 1,4 * | 2026-11-27T17:45 | 2027-01-01T07:00",
            })
    void plain_words_and_cron_say_the_next_time(String text, String from, String expected) {
        When when = When.of(text).orElseThrow();

        assertThat(when.after(at(from), LONDON)).contains(at(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whenever a file arrives", "with every publication"})
    void some_jobs_wait_for_no_clock(String text) {
        assertThat(When.of(text).orElseThrow().hasClock()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sometimes",
                "weekdays",
                "weekdays at half past six",
                "weekdays at 24:00",
                "moondays at 06:30",
                "the 32nd of every month at 06:30",
                "the 31st of February at 06:30",
                "61 6 * * *",
                "0 0 30 2 *",
                "0 6 1 * MON",
                "0 6 * *",
            })
    void what_cannot_be_understood_or_never_comes_is_no_time(String text) {
        assertThat(When.of(text)).isEmpty();
    }

    @Test
    void on_the_day_on_which_clocks_go_forward_a_time_that_is_skipped_comes_an_hour_later_and_once() {
        // On 29 March 2026 one o'clock is followed by two.
        List<String> runs = runs("every day at 01:30", "2026-03-27T12:00", "2026-03-31T12:00");

        assertThat(runs)
                .containsExactly(
                        "2026-03-28T01:30Z",
                        "2026-03-29T02:30+01:00",
                        "2026-03-30T01:30+01:00",
                        "2026-03-31T01:30+01:00");
    }

    @Test
    void on_the_day_on_which_clocks_go_back_a_time_that_comes_twice_counts_once() {
        // On 25 October 2026 the hour from one to two comes twice.
        List<String> runs = runs("every day at 01:30", "2026-10-24T00:00", "2026-10-26T12:00");

        assertThat(runs).containsExactly("2026-10-24T01:30+01:00", "2026-10-25T01:30+01:00", "2026-10-26T01:30Z");
    }

    @Test
    void whoever_asks_within_the_hour_that_comes_again_is_told_tomorrow() {
        When when = When.of("every day at 01:30").orElseThrow();

        assertThat(when.after(Instant.parse("2026-10-25T01:10:00Z"), LONDON))
                .contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void an_hourly_job_runs_at_each_hour_that_the_clock_shows() {
        assertThat(runs("every hour", "2026-03-29T00:00", "2026-03-29T03:30"))
                .containsExactly("2026-03-29T02:00+01:00", "2026-03-29T03:00+01:00");
        assertThat(runs("every hour", "2026-10-25T00:00", "2026-10-25T02:30"))
                .containsExactly("2026-10-25T01:00+01:00", "2026-10-25T02:00Z");
    }

    private static List<String> runs(String text, String from, String to) {
        When when = When.of(text).orElseThrow();
        List<String> runs = new ArrayList<>();
        Instant next = when.after(at(from), LONDON).orElseThrow();
        while (!next.isAfter(at(to))) {
            runs.add(ZonedDateTime.ofInstant(next, LONDON).toOffsetDateTime().toString());
            next = when.after(next, LONDON).orElseThrow();
        }
        return runs;
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local.strip()).atZone(LONDON).toInstant();
    }
}
