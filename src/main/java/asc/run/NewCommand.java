package asc.run;

import asc.definition.Jobs;
import asc.definition.LoadJob;
import asc.draft.JobDraft;
import asc.draft.PersonalHeadings;
import asc.draft.TypeGuesses;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.pseudonym.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "new",
        description = "Drafts a new definition: asc new load FILE.",
        mixinStandardHelpOptions = true,
        subcommands = NewCommand.Load.class)
final class NewCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Override
    public Integer call() throws Options.WrongUsage {
        throw new Options.WrongUsage("Say what is new: asc new load FILE");
    }

    @Command(
            name = "load",
            description =
                    "Drafts a job file from a spreadsheet: sheets and header rows found, types guessed, every header accounted for.",
            mixinStandardHelpOptions = true)
    static final class Load implements Callable<Integer> {

        @Mixin
        private Options options;

        @Parameters(paramLabel = "FILE", description = "A spreadsheet of the new kind.")
        private Path file;

        @Option(names = "--name", paramLabel = "JOB", description = "The job's name; from the file's name unless said.")
        private String name;

        @Option(names = "--owner", paramLabel = "OWNER", description = "Who is told when something needs a person.")
        private String owner;

        @Override
        public Integer call() throws Exception {
            if (!Files.isRegularFile(file)) {
                throw new Options.WrongUsage("There is no file " + file + ".");
            }
            Project project = Project.find();
            Definitions definitions = Definitions.read(project);
            String called = called();
            Path job = project.jobs().resolve(called + ".yaml");
            if (Files.exists(job)) {
                throw new Refusal(
                        "No job was drafted.",
                        new Problem(
                                "There is a job " + called + " already.",
                                "jobs/" + called + ".yaml",
                                "Compare the file with it: asc compare " + called + " FILE; or give another --name."));
            }
            String text = draft(project, definitions, called);
            Files.writeString(job, text);
            tell(called, text);
            return 0;
        }

        private String called() throws Options.WrongUsage {
            String called = name == null ? JobDraft.nameFor(file) : name.startsWith("load-") ? name : "load-" + name;
            if (!called.matches("load-[a-z][a-z0-9-]*")) {
                throw new Options.WrongUsage(
                        "\"" + called + "\" is no name for a job: use lower-case letters, digits and hyphens.");
            }
            return called;
        }

        private String draft(Project project, Definitions definitions, String called) throws Exception {
            String told = owner == null ? usualOwner(definitions) : owner;
            try (Warehouse warehouse = Warehouse.empty(project)) {
                definitions.types().install(warehouse.connection());
                TypeGuesses guesses = new TypeGuesses(
                        warehouse.connection(),
                        definitions.types().guessed(),
                        definitions.types().guessedForEditions());
                PersonalHeadings people = new PersonalHeadings(
                        definitions.jobs().people(), definitions.types().names());
                return JobDraft.of(
                        file.toAbsolutePath(),
                        called,
                        told,
                        guesses,
                        people,
                        Key.random(1)::pseudonym,
                        (name, text) -> read(definitions, name, text));
            }
        }

        /** In a folder of its own: the project's jobs are not touched until the draft is whole. */
        private static LoadJob read(Definitions definitions, String name, String text) throws IOException, Refusal {
            Path folder = Files.createTempDirectory("draft");
            Path job = folder.resolve(name + ".yaml");
            try {
                Files.writeString(job, text);
                Jobs jobs = Jobs.read(folder, definitions.types().landsAs());
                if (!jobs.problems().isEmpty()) {
                    throw new Refusal("No job was drafted.", jobs.problems());
                }
                return jobs.loads().get(0);
            } finally {
                Files.delete(job);
                Files.delete(folder);
            }
        }

        /** Whoever owns most jobs. */
        private static String usualOwner(Definitions definitions) {
            return definitions.jobs().loads().stream()
                    .collect(Collectors.groupingBy(job -> job.owner(), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("somebody");
        }

        private void tell(String called, String text) {
            if (options.json) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("job", called);
                document.put("text", text);
                System.out.println(JsonMapper.builder().build().writeValueAsString(document));
                return;
            }
            System.out.println("jobs/" + called + ".yaml is drafted. Read it, then:");
            Invocation typed = new Invocation(Project.find(), options.home());
            System.out.println("  " + typed.of("check"));
            String edition = text.contains("\nedition:") ? "" : " --edition YYYY-MM-DD";
            System.out.println("  " + typed.of("preview " + called + " \"" + file + "\"" + edition));
        }
    }
}
