package asc.disclosure;

import asc.database.DuckDb;
import asc.type.TypeFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample council's staff, month after month: the people are those of the samples, and the project's own queries count and protect them. Each month
 * is a version that holds every month so far. Of the newest month some starters and leavers are only known a month later, so each version tells
 * the month before it anew.
 */
final class MonthlyStaff implements AutoCloseable {

    static final int MONTHS = 24;

    private static final LocalDate FIRST = LocalDate.of(2024, 11, 30);
    private static final Path SQL = Path.of("sql");
    private static final List<String> REFERENCE = List.of(
            "absence_reason",
            "contract_kind",
            "mandatory_course",
            "measure",
            "workforce_breakdown",
            "workforce_rate_definition",
            "workforce_rule",
            "workforce_scope",
            "workforce_theme");
    private static final List<String> PUBLISHED =
            List.of("marts.workforce_profile", "marts.workforce_rate", "measures.local_workforce");

    private final Connection connection;
    private final List<Connection> versions = new ArrayList<>();
    private final boolean isProtected;
    private int months;

    /**
     * @param seed which invented people
     * @param oneIn one in how many of them the council employs, but for housing
     * @param isProtected without, counts are not rounded, and those of few people are all that is hidden
     */
    MonthlyStaff(int seed, int oneIn, boolean isProtected) throws Exception {
        this.isProtected = isProtected;
        connection = DuckDb.inMemory(SQL);
        TypeFolder.read(SQL).install(connection);
        for (String schema : List.of("reference", "sample", "log", "warehouse", "marts", "measures")) {
            run("create schema " + schema);
        }
        run("create table reference.area as select 'A' as area_code, 'Anywhere' as area_name");
        for (String table : REFERENCE) {
            withCsv("reference", table, SQL.resolve("reference").resolve(table));
        }
        policy(isProtected);
        run("set variable seed = " + seed);
        run("set variable area = 'A'");
        run("set variable first_edition = date '2024-11-01'");
        run("set variable last_edition = date '2026-10-01'");
        Path samples = SQL.resolve("samples/tables");
        withCsv("sample", "staff_profile", samples.resolve("staff_profile"));
        withCsv("sample", "staff_name", samples.resolve("staff_name"));
        for (String table : List.of("staff_person", "staff_assignment", "staff_ending", "staff_post")) {
            build("sample." + table, samples.resolve(table + ".sql"));
        }
        run("delete from sample.staff_assignment where service <> 'housing' and person % " + oneIn + " <> 0");
        run("delete from sample.staff_ending where service <> 'housing' and person % " + oneIn + " <> 0");
    }

    private void policy(boolean on) throws Exception {
        withCsv("reference", "disclosure_policy", SQL.resolve("reference/disclosure_policy"));
        if (!on) {
            run("update reference.disclosure_policy set rounding_base = 1, least_possible = 1");
        }
    }

    /** Builds the next month's version from everything known by then. */
    void publishNextMonth() throws Exception {
        months++;
        String newest = "date '" + edition(months) + "'";
        run("create or replace table edition as select e.edition, e.edition = " + newest
                + " as is_newest from (values (date '" + edition(Math.max(1, months - 1)) + "'), (" + newest
                + ")) as e (edition) group by all");
        people();
        build("warehouse.staff_member", SQL.resolve("warehouse/staff_member.sql"));
        build("warehouse.counted_now", SQL.resolve("warehouse/workforce_count.sql"));
        run("create table if not exists warehouse.workforce_count as from warehouse.counted_now limit 0");
        run("delete from warehouse.workforce_count where edition in (select edition from edition)");
        run("insert into warehouse.workforce_count from warehouse.counted_now");
        if (!isProtected) {
            policy(false);
        }
        build("profile_now", SQL.resolve("marts/workforce_profile.sql"));
        run("create table if not exists marts.workforce_profile as from profile_now limit 0");
        run("delete from marts.workforce_profile where as_at in (select edition from edition)");
        run("insert into marts.workforce_profile from profile_now");
        build("marts.workforce_rate", SQL.resolve("marts/workforce_rate.sql"));
        build("measures.local_workforce", SQL.resolve("measures/local_workforce.sql"));
        if (!isProtected) {
            run("update reference.disclosure_policy set least_possible = 2");
        }
    }

    /** What the loads would have made of the extracts. */
    private void people() throws SQLException {
        String known =
                " and (not edition.is_newest or hash(held.person, 'late') %% 10 > 0 or %s <= edition.edition - 30)";
        run(
                "create or replace table warehouse.staff_assignment as select edition.edition, held.assignment_number as assignment_ref, held.staff_number as staff_ref,"
                        + " 'A' as area_code, case held.service when 'housing' then 'housing' when 'outside' then null else 'adult_social_care' end as service_group,"
                        + " held.contract as contract_kind, kind.in_headcount, kind.is_permanent_or_temporary, held.fte, case when kind.counts_fte then held.fte end as counted_fte,"
                        + " held.employed_from, null::text as age_band, date_sub('year', held.born_on, edition.edition) as age_years, held.sex, held.ethnicity as ethnicity_group,"
                        + " held.disability, 'f' as file_id, 's' as sheet, 1 as row from edition join sample.staff_assignment as held on held.employed_from <= edition.edition"
                        + " and (held.left_on is null or held.left_on > edition.edition)"
                        + known.formatted("held.employed_from")
                        + " join reference.contract_kind as kind on kind.contract_kind = held.contract");
        run(
                "create or replace table warehouse.leaver as select edition.edition, 'A' as area_code, (edition.edition + 1 - interval 12 month)::date as window_start,"
                        + " case held.service when 'housing' then 'housing' when 'outside' then null else 'adult_social_care' end as service_group, held.staff_number as staff_ref,"
                        + " held.leaving_reason <> 'internal_move' and kind.in_headcount as is_leaver, kind.is_permanent_or_temporary, held.employed_from"
                        + " from edition join sample.staff_ending as held on held.left_on <= edition.edition and held.left_on > edition.edition - interval 12 month"
                        + known.formatted("held.left_on")
                        + " join reference.contract_kind as kind on kind.contract_kind = held.contract");
        run(
                "create or replace table warehouse.post as select post.as_at as edition, 'A' as area_code, (post.holder is not null)::int as filled_by,"
                        + " case post.service when 'housing' then 'housing' when 'outside' then null else 'adult_social_care' end as service_group, post.post_ref,"
                        + " true as is_established, post.fte as budgeted_fte, post.holder is null as is_vacant, case when post.holder is null then post.fte end as vacant_fte"
                        + " from sample.staff_post as post join edition on edition.edition = post.as_at");
        run(
                "create or replace table warehouse.training_record as select distinct held.edition, held.staff_ref, course.course_id,"
                        + " hash(held.staff_ref, course.course_id, month(held.edition)) % 1000 < 985 - 12 * length(course.course_id) as is_compliant"
                        + " from warehouse.staff_assignment as held cross join reference.mandatory_course as course");
        run(
                "create or replace table warehouse.absence_spell as select null::date as edition, null::text as area_code, null::text as service_group, null::text as staff_ref,"
                        + " null::text as absence_reason, null::bool as is_long_term, null::decimal(9, 2) as days_in_window, null::decimal(9, 2) as fte_days_in_window,"
                        + " null::bool as is_sickness limit 0");
    }

    private static LocalDate edition(int month) {
        return FIRST.plusDays(1).plusMonths(month - 1L).minusDays(1);
    }

    Connection published() {
        return connection;
    }

    /** The versions before, the newest first. */
    List<Connection> before(int most) {
        return versions.subList(0, Math.min(most, versions.size()));
    }

    /** Keeps what is published now as a version. */
    void keep() throws SQLException {
        String version = "v" + months;
        run("attach ':memory:' as " + version);
        for (String schema : List.of("reference", "marts", "measures")) {
            run("create schema " + version + "." + schema);
        }
        for (String table : REFERENCE) {
            run("create table " + version + ".reference." + table + " as from reference." + table);
        }
        run("create table " + version + ".reference.disclosure_policy as from reference.disclosure_policy");
        for (String table : PUBLISHED) {
            run("create table " + version + "." + table + " as from " + table);
        }
        Connection another = DuckDb.another(connection);
        try (Statement statement = another.createStatement()) {
            statement.execute("use " + version);
        }
        versions.add(0, another);
    }

    double one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getDouble(1);
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void withCsv(String schema, String table, Path file) throws Exception {
        run("create or replace temp view csv as select * from read_csv('" + file
                + ".csv', all_varchar = true, header = true)");
        build(schema + "." + table, Path.of(file + ".sql"));
    }

    private void build(String table, Path file) throws Exception {
        run("create or replace table " + table + " as\n" + Files.readString(file));
    }

    @Override
    public void close() throws SQLException {
        for (Connection version : versions) {
            version.close();
        }
        connection.close();
    }
}
