package asc.disclosure;

import asc.database.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented council's staff, about 954 people with housing, of whom a dozen leave and start each month and a few are known a month late: every
 * month is a version that holds it and the month before, protected by the project's own policy.
 */
final class MonthlyStaff implements AutoCloseable {

    static final int MONTHS = 24;

    private final Path folder;
    private final Connection connection;
    private final List<Path> versions = new ArrayList<>();

    MonthlyStaff(Path folder, boolean complement) throws SQLException {
        this.folder = folder;
        this.connection = DuckDb.inMemory(folder, Path.of("sql/reference"));
        run("create schema reference; create schema marts");
        run(
                "create table reference.disclosure_policy as select * replace (threshold::int as threshold, rounding::double as rounding,"
                        + " moves::int as moves, versions::int as versions, complement = 'yes' and " + complement
                        + " as complement) from read_csv('sql/reference/disclosure_policy.csv', all_varchar = true)");
        run(
                "create table reference.disclosure_relation as select * replace (few = 'yes' as few, decimals::int as decimals)"
                        + " from read_csv('sql/reference/disclosure_relation.csv', all_varchar = true)");
        people();
    }

    private void people() throws SQLException {
        run("create macro chance(i, what) as (hash(i, what) % 1000)::int");
        run("create macro age(i) as 17 + (chance(i, 'age') * 0.03 + chance(i, 'age too') * 0.021)::int");
        run("create table person as select i,"
                + " case when i <= 954 then 0 else ((i - 954) / 12.0)::int end as from_month,"
                + " case when i <= 954 and chance(i, 'leaves') < 300 then 1 + (hash(i, 'left') % 24)::int else 1000 end as until_month,"
                + " chance(i, 'late') < 20 as is_late, chance(i, 'housing') < 36 as in_housing,"
                + " case when chance(i, 'sex') < 802 then 'female' when chance(i, 'sex') < 997 then 'male' else 'unknown' end as sex,"
                + " case when chance(i, 'eth') < 725 then 'white' when chance(i, 'eth') < 950 then 'minority_ethnic' else 'unknown' end as ethnicity_group,"
                + " case when chance(i, 'dis') < 60 then 'disabled' when chance(i, 'dis') < 996 then 'not_disabled' else 'unknown' end as disability,"
                + " case when chance(i, 'con') < 930 then 'permanent' when chance(i, 'con') < 985 then 'fixed_term' when chance(i, 'con') < 991 then 'apprentice'"
                + "  when chance(i, 'con') < 996 then 'career_break' else 'seconded_out' end as contract_kind,"
                + " case when chance(i, 'age gone') < 3 then 'unknown' when age(i) < 25 then '16-24' when age(i) < 35 then '25-34' when age(i) < 45 then '35-44'"
                + "  when age(i) < 50 then '45-49' when age(i) < 55 then '50-54' when age(i) < 60 then '55-59' when age(i) < 65 then '60-64' else '65+' end as age_band"
                + " from range(1, 1243) as t(i)");
        run("create table value as select * from (values ('all', 'all')"
                + ", ('sex', 'female'), ('sex', 'male'), ('sex', 'unknown')"
                + ", ('ethnicity_group', 'white'), ('ethnicity_group', 'minority_ethnic'), ('ethnicity_group', 'unknown')"
                + ", ('disability', 'disabled'), ('disability', 'not_disabled'), ('disability', 'unknown')"
                + ", ('contract_kind', 'permanent'), ('contract_kind', 'fixed_term'), ('contract_kind', 'apprentice'), ('contract_kind', 'career_break'), ('contract_kind', 'seconded_out'), ('contract_kind', 'unknown')"
                + ", ('age_group', 'under_50'), ('age_group', '50_and_over'), ('age_group', 'unknown')"
                + ", ('age_band', '16-24'), ('age_band', '25-34'), ('age_band', '35-44'), ('age_band', '45-49'), ('age_band', '50-54'), ('age_band', '55-59'), ('age_band', '60-64'), ('age_band', '65+'), ('age_band', 'unknown'))"
                + " as t (breakdown, value)");
    }

    /** Builds and protects the version of a month, and puts it beside those before; returns how many rows were hidden. */
    int publish(int month) throws SQLException {
        run("create or replace table exact as with staff as (select m.month, p.*,"
                + " case when age_band = 'unknown' then 'unknown' when age_band in ('16-24', '25-34', '35-44', '45-49') then 'under_50' else '50_and_over' end as age_group,"
                + " 'all' as \"all\" from person p join range(greatest(1, " + month + " - 1), " + month
                + " + 1) as m(month) on m.month between from_month and until_month and (not is_late or from_month < m.month or m.month < "
                + month + ")),"
                + " long as (unpivot (select month, in_housing, i, \"all\", sex, ethnicity_group, disability, contract_kind, age_group, age_band from staff)"
                + " on \"all\", sex, ethnicity_group, disability, contract_kind, age_group, age_band into name breakdown value value)"
                + " select 'area' as area_code, scope.scope_id, date '2024-01-31' + to_months(m.month::int) as as_at, value.breakdown, value.value,"
                + " value.value = 'unknown' as is_unknown, count(long.i) as headcount"
                + " from range(greatest(1, " + month + " - 1), " + month + " + 1) as m(month)"
                + " cross join (values ('adult_social_care'), ('including_housing')) as scope(scope_id) cross join value"
                + " left join long on long.month = m.month and long.breakdown = value.breakdown and long.value = value.value"
                + " and (scope.scope_id = 'including_housing' or not long.in_housing) group by all");
        run(
                "create or replace table marts.workforce_profile as select own.*, headcount as assignments, headcount as fte, 48.5 as average_age,"
                        + " round(100.0 * headcount / sum(headcount) over w, 1) as share_of_all,"
                        + " case when not is_unknown then round(100.0 * headcount / nullif(sum(case when is_unknown then 0 else headcount end) over w, 0), 1) end as share_of_known,"
                        + " null::text as status, null::text as reason from exact as own window w as (partition by scope_id, as_at, breakdown)");
        int hidden = control().protect();
        return hidden;
    }

    void keep(int month) throws SQLException {
        Path file = folder.resolve("v" + month + ".duckdb");
        run("attach '" + file + "' as kept");
        run("create schema kept.marts");
        run("create table kept.marts.workforce_profile as select * from marts.workforce_profile");
        run("detach kept");
        versions.add(0, file);
    }

    DisclosureControl control() throws SQLException {
        return new DisclosureControl(
                connection, "reference.disclosure_policy", "reference.disclosure_relation", versions);
    }

    double one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getDouble(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
