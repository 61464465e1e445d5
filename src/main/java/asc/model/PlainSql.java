package asc.model;

import asc.problem.Problem;
import asc.query.SqlFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What measures and marts leave out, so that another engine can make them from the same files: what Spark cannot read, or reads
 * otherwise than DuckDB. It is known from the text alone, without that engine; whether the results are equal only a run there can tell.
 */
public final class PlainSql {

    private static final Pattern COMMENT_OR_TEXT = Pattern.compile("--[^\n]*|'[^']*'");

    /**
     * One construct that only DuckDB reads so.
     *
     * @param pattern looked for where comments and texts are blank
     * @param what it is, as a sentence goes on after "The query has"
     * @param remedy what to write
     */
    private record Rule(Pattern pattern, String what, String remedy) {
        static Rule of(String pattern, String what, String remedy) {
            return new Rule(Pattern.compile(pattern), what, remedy);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(",(?=\\s*(?:from\\b|\\)))", "a comma after the last column", "Take the comma away."),
            Rule.of("\\bvarchar\\b", "the type varchar", "Write string, which both engines know without a length."),
            Rule.of(
                    "\\b(?:u?hugeint|u(?:tiny|small|big)?int(?:eger)?|text|int[1248])\\b(?=\\s*\\))",
                    "a type of DuckDB alone",
                    "Write string, integer, bigint or decimal."),
            Rule.of("::", "a cast with ::", "Write cast(… as …)."),
            Rule.of("\\btypes\\.\\w+\\s*\\(", "a cell type's macro", "Use it in a warehouse query, and read that."),
            Rule.of(
                    "\"[^\"]*\"",
                    "a name in double quotes",
                    "Write the name without them: only DuckDB takes them for a name."),
            Rule.of(
                    "\\b(?:quantile(?:_cont|_disc)?|median|mad)\\s*\\(",
                    "a quantile by its DuckDB name",
                    "Write percentile_cont(…) within group (order by …), cast to a decimal."),
            Rule.of("\\barg_(?:max|min)\\s*\\(", "arg_max or arg_min", "Write max_by or min_by."),
            Rule.of(
                    "\\b(?:string_agg|listagg|group_concat|list|array_agg)\\s*\\([^()]*\\border\\s+by\\b",
                    "an order inside an aggregate",
                    "Write string_agg(…) over (… order by … rows between unbounded preceding and current row), and keep the last row."),
            Rule.of(
                    "\\b(?:unnest|generate_series|range|strftime|strptime|regexp_(?:matches|full_match|extract_all)|date_?diff|date_?sub"
                            + "|datepart|epoch\\w*|list_\\w+|struct_\\w+|array_to_string|string_split\\w*|getvariable|printf|format)\\s*\\(",
                    "a function of DuckDB's own",
                    "Use it in a warehouse query, and read that."),
            Rule.of(
                    "\\bextract\\s*\\(\\s*(?:isodow|epoch|decade|century|millennium|era)\\b",
                    "a part of a date that only DuckDB knows",
                    "Use it in a warehouse query, and read that."),
            Rule.of("\\*\\s*(?:exclude|replace|rename)\\b", "a star with exceptions", "List the columns."),
            Rule.of("\\bcolumns\\s*\\(", "columns chosen by a pattern", "List the columns."),
            Rule.of(
                    "\\b(?:asof|positional)\\s+(?:left\\s+)?join\\b",
                    "a join of DuckDB's own",
                    "Join on the range, and keep the nearest with row_number()."),
            Rule.of(
                    "\\b(?:pivot|unpivot|summarize|using\\s+sample)\\b",
                    "a statement of DuckDB's own",
                    "Write max(case when … end) for a pivot, union all for the opposite."),
            Rule.of("//", "a division with //", "Write floor(a / nullif(b, 0))."),
            Rule.of("[\\[{]", "a list or a struct", "Use it in a warehouse query, and read that."),
            Rule.of("->", "a lambda", "Use it in a warehouse query, and read that."));

    private static final Rule BACKSLASH =
            Rule.of("\\\\", "a backslash in a text", "Leave it out: Spark takes it for the beginning of a code.");

    private PlainSql() {}

    /** Every construct in a measure or a mart that would not run elsewhere, file by file, line by line. */
    public static List<Problem> problems(ModelFolder folder) {
        List<Problem> problems = new ArrayList<>();
        for (Model model : folder.models()) {
            if (model.room() == Room.MEASURES || model.room() == Room.MARTS) {
                problems.addAll(problems(model.file()));
            }
        }
        return problems;
    }

    private static List<Problem> problems(SqlFile file) {
        record Found(int position, Rule rule) {}
        String text = COMMENT_OR_TEXT.matcher(file.text()).replaceAll(PlainSql::blank);
        List<Found> found = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.pattern().matcher(text).results().forEach(match -> found.add(new Found(match.start(), rule)));
        }
        COMMENT_OR_TEXT
                .matcher(file.text())
                .results()
                .filter(match -> match.group().matches("'[^']*\\\\[^']*'"))
                .forEach(match -> found.add(new Found(match.start(), BACKSLASH)));
        return found.stream()
                .sorted(Comparator.comparingInt(Found::position))
                .map(each -> file.problem(
                        lineAt(text, each.position()),
                        "The query has " + each.rule().what() + ", and measures and marts keep to what Spark runs too.",
                        each.rule().remedy()))
                .toList();
    }

    /** Of the same length, lines kept, so that a place in it is the place in the file; a text stays something that is there. */
    private static String blank(MatchResult match) {
        return match.group().replaceAll("[^\n]", match.group().startsWith("'") ? "_" : " ");
    }

    private static int lineAt(String text, int position) {
        return (int) text.substring(0, position)
                        .chars()
                        .filter(each -> each == '\n')
                        .count()
                + 1;
    }
}
