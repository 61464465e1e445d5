package asc.run;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description =
                "Runs each job when its \"when\" says, for as long as this process lives; and shows how things stand on a page for this"
                        + " machine alone.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** Jobs are due by the minute; it costs nothing to look more often. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    @Mixin
    private Options options;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8624",
            description = "The port of the page, of this machine alone; 8624 unless said, 0 for any that is free.")
    private int port;

    private String lastFault = "";

    @Override
    public Integer call() throws Exception {
        Project project = Project.find();
        Definitions definitions = Definitions.read(project);
        Owners.check(options.settings().telling(), definitions);
        options.home().prepare();
        Instant since = Now.instant();
        Clockwork clockwork = new Clockwork(options, project, since);
        CountDownLatch stopped = new CountDownLatch(1);
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("schedule-");
        // An interrupt would close files under a run; Stop ends it at its next step.
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.initialize();
        try (ConsoleDoor door = open(project, definitions, clockwork)) {
            Stop.whenAsked(stopped::countDown);
            System.out.println("Serving: http://localhost:" + door.port() + "/  Ctrl-C, or SIGTERM, stops it.");
            scheduler.scheduleWithFixedDelay(() -> look(clockwork), BETWEEN_LOOKS);
            stopped.await();
        } finally {
            scheduler.shutdown();
        }
        return 0;
    }

    private ConsoleDoor open(Project project, Definitions definitions, Clockwork clockwork)
            throws IOException, Options.WrongUsage {
        try {
            return new ConsoleDoor(
                    port, options.home(), project, options.settings().authority(), definitions.jobs(), clockwork);
        } catch (BindException taken) {
            throw new Options.WrongUsage(
                    "Port " + port + " of this machine is taken. Name another: asc serve --port N");
        }
    }

    /** A look that fails is tried again; what it says is said once. */
    private void look(Clockwork clockwork) {
        try {
            clockwork.look();
            lastFault = "";
        } catch (Exception fault) {
            String words = fault instanceof asc.problem.Refusal refusal ? refusal.asText() : Fault.inWords(fault);
            if (!words.equals(lastFault)) {
                System.err.println(words);
            }
            lastFault = words;
        }
    }
}
