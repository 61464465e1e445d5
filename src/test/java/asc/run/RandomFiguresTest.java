package asc.run;

import static asc.run.RealWorkbook.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import asc.database.DuckDb;
import asc.run.Formulae.Point;
import asc.run.Formulae.Trend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The project's own SQL over figures that chance makes, against the published formulae in plain Java: 1e-9, on every one. */
class RandomFiguresTest {

    private static final double CLOSE = 1e-9;

    private Connection connection;

    @BeforeEach
    void open() throws Exception {
        connection = DuckDb.inMemory();
        execute("create schema reference; create schema measures; create schema marts; create schema warehouse");
        execute("create table reference.poisson_limit as select * from (values " + limits()
                + ") as t(count, lower, upper)");
        execute("create table reference.benchmark_rule(rule varchar, amount decimal(24, 18))");
        for (String line : Files.readAllLines(Path.of("sql/reference/benchmark_rule.csv"))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("rule")) {
                execute("insert into reference.benchmark_rule values ('" + cells[0] + "', " + cells[1] + ")");
            }
        }
        execute("create table reference.measure as select *, 1 as counts_rounded_to from (values"
                + " ('share', 'higher', 'wilson', null::varchar, 1, 100, 'every year'),"
                + " ('rate', 'lower', 'byar', null, 1, 100000, 'every year'),"
                + " ('survey', 'higher', 'margin_of_error', null, 1, 1, 'every year'))"
                + " as t(measure_id, polarity, interval_method, interval_caveat, decimals, multiplier, cadence)");
        execute(
                "create table reference.cadence as select 'every year' as cadence, 12 as months, true as is_independent");
        execute("create table reference.local_authority(area_code varchar, valid_from date, valid_to date)");
        execute(
                "create table warehouse.series_break(measure_id varchar, changed_from date, kind varchar, why varchar)");
        execute("select setseed(0.4)");
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    @Test
    void ten_thousand_intervals_agree() throws Exception {
        figures("select kind as measure_id, 'a' || i as area_code, 2024 as year,"
                + " case when kind = 'survey' then null"
                + " when i % 3 = 0 then floor(random() * 12)::bigint else floor(denominator * random())::bigint end as numerator,"
                + " case when kind = 'survey' then null else denominator end as denominator,"
                + " round(random() * 100, 1)::decimal(18, 6) as outcome, round(0.1 + random() * 9, 1)::decimal(18, 6) as margin"
                + " from (select i,"
                + " case when random() < 0.45 then 'share' when random() < 0.8 then 'rate' else 'survey' end as kind,"
                + " 12 + floor(exp(random() * 13))::bigint as denominator from range(10000) as t(i))");
        execute("create table measures.result as " + sql("measures/result.sql"));
        int checked = 0;
        for (List<String> row : rows(
                connection,
                "select measure_id, numerator, denominator, outcome, margin_of_error, lower,"
                        + " upper, interval_method from measures.result")) {
            double[] expected = interval(row);
            assertThat(number(row.get(5)))
                    .as("" + row)
                    .isCloseTo(expected[0], within(CLOSE * Math.max(1, expected[0])));
            assertThat(number(row.get(6)))
                    .as("" + row)
                    .isCloseTo(expected[1], within(CLOSE * Math.max(1, expected[1])));
            checked++;
        }
        assertThat(checked).isEqualTo(10_000);
        assertThat(rows(connection, "select count(distinct interval_method) from measures.result"))
                .containsExactly(List.of("4"));
    }

    private static double[] interval(List<String> row) {
        double x = number(row.get(1));
        double n = number(row.get(2));
        double[] limits = switch (row.get(7)) {
            case "Wilson score" -> Formulae.wilson(x, n);
            case "Byar" -> Formulae.byar(x);
            case "exact Poisson" -> Formulae.poisson((int) x);
            default -> new double[] {number(row.get(3)) - number(row.get(4)), number(row.get(3)) + number(row.get(4))};
        };
        double unit = switch (row.get(0)) {
            case "share" -> 100;
            case "rate" -> 100_000 / n;
            default -> 1;
        };
        return new double[] {limits[0] * unit, limits[1] * unit};
    }

    /** 2,500 series of five to eight years: ten thousand figures whose series is long enough for a trend. */
    @Test
    void ten_thousand_trends_and_their_directions_agree() throws Exception {
        figures("select kind as measure_id, 'a' || i as area_code, 2000 + year as year,"
                + " least(denominator, floor(denominator * least(1, greatest(0, level + slope * year + (random() - 0.5) / 20))))"
                + "::bigint as numerator, denominator,"
                + " round(100 * (level + slope * year + (random() - 0.5) / 20), 1)::decimal(18, 6) as outcome,"
                + " round(0.1 + random() * 4, 1)::decimal(18, 6) as margin"
                + " from (select i, year, case when i % 2 = 0 then 'share' else 'survey' end as kind,"
                + " 0.2 + (hash(i) % 1000) / 2000.0 as level, ((hash(i, 1) % 1000)::integer - 500) / 20000.0 as slope,"
                + " 20 + floor(random() * 3000)::bigint as denominator"
                + " from range(2500) as t(i), range(8) as u(year))");
        execute("create table measures.result as " + sql("measures/result.sql"));
        execute("create table marts.ascof_change as " + sql("marts/ascof_change.sql"));
        Map<String, List<Point>> series = new LinkedHashMap<>();
        int tested = 0;
        int significant = 0;
        for (List<String> row : rows(
                connection,
                "select change.measure_id || change.area_code, outcome, lower, upper,"
                        + " numerator, denominator, trend, trend_chi_squared, direction, change.measure_id"
                        + " from marts.ascof_change as change join measures.result using (measure_id, area_code, period_end, cohort)"
                        + " order by change.measure_id, change.area_code, period_end")) {
            List<Point> points = series.computeIfAbsent(row.get(0), key -> new ArrayList<>());
            Point now = new Point(
                    number(row.get(1)), number(row.get(2)), number(row.get(3)), number(row.get(4)), number(row.get(5)));
            assertThat(row.get(8)).as("" + row).isEqualTo(direction(points, now));
            points.add(now);
            if (points.size() < 5) {
                assertThat(row.get(6)).isEqualTo("cannot be calculated");
                continue;
            }
            Trend trend = row.get(9).equals("share") ? Formulae.ofShares(points) : Formulae.ofOutcomes(points);
            assertThat(number(row.get(7)))
                    .as("" + row)
                    .isCloseTo(trend.chiSquared(), within(CLOSE * Math.max(1, trend.chiSquared())));
            boolean is = trend.chiSquared() > 9.5495 && trend.keepsItsSign();
            assertThat(row.get(6))
                    .as("" + row)
                    .isEqualTo(
                            !is
                                    ? "no significant change"
                                    : trend.sign() > 0
                                            ? "increasing and getting better"
                                            : "decreasing and getting worse");
            tested++;
            significant += is ? 1 : 0;
        }
        assertThat(tested).isEqualTo(10_000);
        assertThat(significant).isBetween(1_000, 9_000);
    }

    private static String direction(List<Point> before, Point now) {
        if (before.isEmpty()) {
            return "cannot be calculated";
        }
        Point last = before.get(before.size() - 1);
        boolean meet = now.lower() <= last.upper() && last.lower() <= now.upper();
        return meet || now.outcome() == last.outcome()
                ? "no change"
                : now.outcome() > last.outcome() ? "improving" : "worsening";
    }

    /** What the measures hand over, with every column that measures.result wants. */
    private void figures(String query) throws Exception {
        execute("create table made as " + query);
        execute("create temp view stacked as select measure_id, area_code, make_date(year, 4, 1) as period_start,"
                + " make_date(year + 1, 3, 31) as period_end, year::varchar as period, 'all' as cohort,"
                + " numerator::decimal(18, 6) as numerator, denominator::decimal(18, 6) as denominator,"
                + " null::decimal(18, 6) as respondents, outcome, null::varchar as outcome_published,"
                + " null::decimal(18, 6) as lower, null::decimal(18, 6) as upper, null::varchar as interval_method,"
                + " null::varchar as status, 'published' as provenance, null::varchar as file_id, null::varchar as sheet,"
                + " null::integer as row, case when measure_id = 'survey' then margin end as margin_of_error,"
                + " null::decimal(18, 6) as old_basis_outcome, null::varchar as outcome_column, null::varchar as area_caveat,"
                + " false as is_wider_area from made");
    }

    private static String limits() throws Exception {
        return Files.readAllLines(Path.of("sql/reference/poisson_limit.csv")).stream()
                .skip(1)
                .map(line -> "(" + line.replaceFirst(",", ", ") + ")")
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
    }

    private static String sql(String name) throws Exception {
        return Files.readString(Path.of("sql", name));
    }

    private void execute(String sql) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double number(String text) {
        return text == null ? Double.NaN : Double.parseDouble(text);
    }
}
