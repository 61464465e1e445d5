package asc.run;

import asc.publish.Switches;
import asc.publish.Version;
import asc.publish.Versions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "versions",
        description = "The published versions: which is in force, who made each, when, why, and what it changed.",
        mixinStandardHelpOptions = true)
final class VersionsCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Override
    public Integer call() throws Exception {
        Versions versions = new Versions(options.home().published());
        List<Version> all = versions.list();
        Grid grid = grid(all, versions.current().map(Version::version));
        Grid switches = switches(versions.switches().list());
        if (options.json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("versions", grid.asMaps());
            document.put("switches", switches.asMaps());
            System.out.println(JsonMapper.builder().build().writeValueAsString(document));
        } else if (all.isEmpty()) {
            System.out.println("Nothing is published yet.");
        } else {
            grid.print(Grid.Format.TABLE, System.out);
            if (!switches.isEmpty()) {
                System.out.println("\nPut in force by hand:");
                switches.print(Grid.Format.TABLE, System.out);
            }
        }
        // Beside the answer, which a program may read.
        versions.undescribed().forEach(System.err::println);
        return 0;
    }

    /** The newest first, each beside the one before it that is still kept. */
    private static Grid grid(List<Version> oldestFirst, Optional<Integer> inForce) {
        Grid grid = new Grid("version", "in_force", "made", "by", "why", "code", "files", "changed");
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            Version version = oldestFirst.get(i);
            grid.row(
                    version.version(),
                    inForce.filter(number -> number == version.version()).isPresent() ? "yes" : "",
                    Words.time(version.madeAt()),
                    version.who(),
                    version.why(),
                    version.gitCommit(),
                    version.inputs().size(),
                    i == 0 ? "" : changed(oldestFirst.get(i - 1), version));
        }
        return grid;
    }

    /** Which tables hold other rows than in the version before, and how many. */
    private static String changed(Version before, Version after) {
        Map<String, Version.Table> earlier =
                before.tables().stream().collect(Collectors.toMap(Version.Table::table, table -> table));
        List<String> changes = new ArrayList<>();
        for (Version.Table table : after.tables()) {
            Version.Table was = earlier.remove(table.table());
            if (was == null) {
                changes.add(table.table() + " new, " + Words.count(table.rows(), "row"));
            } else if (was.rows() != table.rows()) {
                changes.add(
                        table.table() + " " + Words.number(was.rows()) + " to " + Words.number(table.rows()) + " rows");
            } else if (!was.content().isEmpty() && !was.content().equals(table.content())) {
                changes.add(table.table() + " other values");
            }
        }
        earlier.keySet().forEach(gone -> changes.add(gone + " gone"));
        return changes.isEmpty() ? "nothing" : String.join("; ", changes);
    }

    private static Grid switches(List<Switches.Switch> list) {
        Grid grid = new Grid("version", "instead_of", "at", "by", "why");
        list.forEach(done -> grid.row(done.to(), done.from(), Words.time(done.at()), done.who(), done.why()));
        return grid;
    }
}
