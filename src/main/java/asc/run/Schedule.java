package asc.run;

import asc.definition.Jobs;
import asc.definition.LoadJob;
import asc.definition.PublishJob;
import asc.definition.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which jobs are due: those with a time of their clock between their last run and now, however many such times there were. So a run that
 * was missed is caught up, once. When each job ran last is a file in the restricted folder.
 */
final class Schedule {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, When> whens = new LinkedHashMap<>();
    private final Home home;

    Schedule(Jobs jobs, Home home) {
        this.home = home;
        for (LoadJob job : jobs.loads()) {
            whens.put(job.name(), When.of(job.when()).orElseThrow());
        }
        for (PublishJob job : jobs.publishes()) {
            whens.put(job.name(), When.of(job.when()).orElseThrow());
        }
    }

    /**
     * The jobs that are due.
     *
     * @param since from when on a job that never ran is waited for
     */
    Set<String> due(Instant now, Instant since) throws IOException {
        Map<String, Instant> last = last();
        Set<String> due = new TreeSet<>();
        whens.forEach((job, when) -> {
            Optional<Instant> next = when.after(last.getOrDefault(job, since), Words.ZONE);
            if (next.isPresent() && !next.get().isAfter(now)) {
                due.add(job);
            }
        });
        return due;
    }

    /** The jobs that no clock starts. */
    Set<String> withoutClock() {
        Set<String> jobs = new TreeSet<>();
        whens.forEach((job, when) -> {
            if (!when.hasClock()) {
                jobs.add(job);
            }
        });
        return jobs;
    }

    /** When a job runs next by its clock. */
    Optional<Instant> next(String job, Instant now) {
        return whens.get(job).after(now, Words.ZONE);
    }

    /** When each job ran last; a file that cannot be read says nothing, and the jobs wait for their next time. */
    Map<String, Instant> last() throws IOException {
        Map<String, Instant> last = new TreeMap<>();
        if (Files.exists(file(home))) {
            try {
                JSON.readValue(Files.readString(file(home)), new TypeReference<Map<String, String>>() {})
                        .forEach((job, at) -> last.put(job, Instant.parse(at)));
            } catch (JacksonException | java.time.DateTimeException damaged) {
                last.clear();
            }
        }
        return last;
    }

    /** Notes that jobs have run. */
    void ran(Collection<String> jobs, Instant at) throws IOException {
        Map<String, String> all = new TreeMap<>();
        last().forEach((job, when) -> all.put(job, when.toString()));
        jobs.forEach(job -> all.put(job, at.toString()));
        all.keySet().retainAll(whens.keySet());
        Path aside = home.restricted().resolve("schedule.new");
        Files.writeString(aside, JSON.writeValueAsString(all));
        Files.move(aside, file(home), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    Set<String> jobs() {
        return whens.keySet();
    }

    private static Path file(Home home) {
        return home.restricted().resolve("schedule.json");
    }
}
