package asc.run;

import asc.check.Check;
import asc.definition.LoadJob;
import asc.model.Model;
import asc.publish.PublishedTable;
import asc.publish.Source;
import asc.query.TableName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The log as readers get it. How many rows there are about people, exactly, is told to nobody: from one version to the next it says by how
 * many a hidden count has grown. Those numbers are empty there, and what lists single rows of such files is left out.
 */
final class PublishedLog {

    private static final List<String> OF_FILE =
            List.of("bytes", "rows_read", "rows_loaded", "rows_rejected", "rows_duplicate", "rows_ignored", "issues");
    private static final List<String> OF_SHEET =
            List.of("rows_read", "rows_loaded", "rows_rejected", "rows_duplicate", "rows_ignored", "cells");

    private final String jobs;
    private final String tables;
    private final String checks;

    PublishedLog(Models models, Definitions definitions) {
        this.jobs = texts(definitions.jobs().loads().stream()
                .filter(LoadJob::isPersonal)
                .map(LoadJob::name)
                .toList());
        this.tables = texts(restricted(models, definitions).toList());
        this.checks = texts(checksOfPeople(models, definitions));
    }

    /** A table of the log, as it is published, and what is said of where its rows come from. */
    PublishedTable of(TableName table, Source source) {
        String about = "file_id in (select file_id from log.file where job in " + jobs + ")";
        Map<String, String> rows = Map.of(
                "file", without(table, OF_FILE, "job in " + jobs),
                "sheet", without(table, OF_SHEET, about),
                "step", without(table, List.of("rows"), "job in " + jobs + " or step in " + tables),
                "finding", without(table, List.of("rows"), "check_name in " + checks),
                "withdrawal", without(table, List.of("rows_loaded"), "job in " + jobs),
                "issue", "select * from " + table.sql() + " where not " + about,
                "corrected_row", "select * from " + table.sql() + " where not " + about);
        return new PublishedTable(
                table.schema(),
                table.table(),
                List.of(),
                "",
                false,
                List.of(source),
                rows.getOrDefault(table.table(), ""));
    }

    /** The names of the checks that look at people. */
    static Set<String> checksOfPeople(Models models, Definitions definitions) {
        Pattern people = Pattern.compile(restricted(models, definitions)
                .map(table -> "\\b" + Pattern.quote(table) + "\\b")
                .collect(Collectors.joining("|", "(?!)|", "")));
        return models.checks().checks().stream()
                .filter(check -> people.matcher(check.file().text()).find())
                .map(Check::name)
                .collect(Collectors.toSet());
    }

    private static Stream<String> restricted(Models models, Definitions definitions) {
        return Stream.concat(
                definitions.restrictedStagingTables().stream(),
                models.graph().inOrder().stream()
                        .filter(Model::isRestricted)
                        .map(model -> model.name().toString()));
    }

    private static String without(TableName table, List<String> columns, String where) {
        return columns.stream()
                .map(column -> "case when " + where + " then null else " + column + " end as " + column)
                .collect(Collectors.joining(", ", "select * replace (", ") from " + table.sql()));
    }

    private static String texts(Collection<String> names) {
        return names.stream()
                .map(name -> "'" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "(", names.isEmpty() ? "'')" : ")"));
    }
}
