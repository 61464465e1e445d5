package asc.run;

import asc.definition.LoadJob;
import asc.definition.PublishJob;
import asc.telling.Need;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Everything that needs somebody at the end of a night, each with the owner whose job it is. */
final class Needs {

    private final OpenRun run;
    private final StatusParts parts;
    private final List<Need> needs = new ArrayList<>();

    Needs(OpenRun run, StatusParts parts) {
        this.run = run;
        this.parts = parts;
    }

    /**
     * All of it, whoever was told of it before.
     *
     * @param outcomes what became of each file and of the publication, as far as the night came
     * @param fault what ended the night before its end, in words
     */
    List<Need> all(List<Outcome> outcomes, Optional<String> fault) throws Exception {
        fault.ifPresent(words -> Owners.all(run.definitions())
                .forEach(owner -> add("night", owner, "The night ended before its end.", words)));
        Set<String> refused = refusedFiles();
        outcomes.stream()
                .filter(outcome -> !outcome.file().isEmpty() && !refused.contains(outcome.file()))
                .forEach(this::file);
        outcomes.stream()
                .filter(outcome ->
                        !outcome.stays().isEmpty() && (!outcome.isRefused() || refused.contains(outcome.file())))
                .forEach(outcome -> add(
                        "stays " + outcome.job() + " " + outcome.file(),
                        ownerOf(outcome.job()),
                        outcome.file() + " (" + outcome.job() + ") could not be put away.",
                        outcome.stays()));
        for (String stop : parts.stops()) {
            publishers().forEach(owner -> add("publish " + stop, owner, "Not everything could be published.", stop));
        }
        lateSources();
        unreadCells();
        findings();
        return List.copyOf(needs);
    }

    private void add(String key, String owner, String title, String details) {
        needs.add(new Need(key, owner, title, details.strip()));
    }

    private Set<String> refusedFiles() throws Exception {
        Set<String> names = new HashSet<>();
        for (Map<String, Object> file : StatusPage.refused(run.home(), parts)) {
            String name = (String) file.get("file");
            names.add(name);
            List<String> lines = new ArrayList<>();
            ((List<?>) file.get("reasons")).forEach(reason -> lines.add(reason.toString()));
            lines.add("It changed nothing: what was loaded before stands. The file lies in " + file.get("copy"));
            lines.add("What to do: mend the file (or its job), and save it in the inbox again. All reasons: "
                    + file.get("what_to_do"));
            String job = (String) file.get("job");
            add(
                    "file " + job + " " + name,
                    ownerOf(job),
                    name + " (" + job + ") was refused.",
                    String.join("\n", lines));
        }
        return names;
    }

    /** A file that waits in the inbox, since it is not its own fault or since no job reads it. */
    private void file(Outcome outcome) {
        String key = "file " + outcome.job() + " " + outcome.file();
        if (outcome.isFault() || outcome.isRefused()) {
            String title = outcome.file() + " (" + outcome.job() + ") was not loaded.";
            add(key, ownerOf(outcome.job()), title, outcome.text());
        } else if (outcome.verdict().equals("unread")) {
            for (String owner : ownersOfFolder(outcome.text())) {
                add(key, owner, outcome.file() + " waits in the inbox.", outcome.text());
            }
        }
    }

    private void lateSources() {
        for (Freshness source : parts.freshness()) {
            if (source.needsSomebody()) {
                add(
                        "freshness " + source.job(),
                        ownerOf(source.job()),
                        source.job() + " is " + source.shown() + ".",
                        source.sentence() + "\nWhat to do: " + source.whatToDo());
            }
        }
    }

    private void unreadCells() throws Exception {
        for (Map<String, Object> cells : parts.warnings().asMaps()) {
            String job = (String) cells.get("job");
            long rejected = (Long) cells.get("rows rejected");
            add(
                    "cells " + job + " " + cells.get("code"),
                    ownerOf(job),
                    "In the newest edition of " + job + " " + Words.count((Long) cells.get("issues"), "cell")
                            + " could not be read"
                            + (rejected == 0 ? "." : "; " + Words.count(rejected, "row") + " left out for it."),
                    "Such as: " + cells.get("such as")
                            + "\nWhat to do: asc status --json lists each with its sheet, row and"
                            + " column; mend the file, or ask whoever sends it, and save it in the inbox again.");
        }
    }

    private void findings() throws Exception {
        for (Map<String, Object> finding : parts.findings().asMaps()) {
            if (finding.get("severity").equals("warn")) {
                for (String owner : publishers()) {
                    add(
                            "check " + finding.get("check_name"),
                            owner,
                            "Worth knowing before figures are quoted: check " + finding.get("check_name") + ", "
                                    + Words.count((Long) finding.get("rows"), "row") + ".",
                            ((String) finding.get("message")).replaceAll("\\s+", " "));
                }
            }
        }
    }

    private Set<String> publishers() {
        Set<String> owners = new TreeSet<>();
        run.definitions().jobs().publishes().stream().map(PublishJob::owner).forEach(owners::add);
        return owners.isEmpty() ? Owners.all(run.definitions()) : owners;
    }

    /** Whoever has a job for the folder that the file lies in; everybody where there is none. */
    private Set<String> ownersOfFolder(String shown) {
        Set<String> owners = new TreeSet<>();
        for (LoadJob job : run.definitions().jobs().loads()) {
            if (shown.startsWith(job.find().substring(0, job.find().lastIndexOf('/') + 1))) {
                owners.add(job.owner());
            }
        }
        return owners.isEmpty() ? Owners.all(run.definitions()) : owners;
    }

    private String ownerOf(String job) {
        return run.definitions().jobs().loads().stream()
                .filter(load -> load.name().equals(job))
                .map(LoadJob::owner)
                .findFirst()
                .orElseGet(() -> publishers().iterator().next());
    }
}
