package asc.lineage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The events of OpenLineage about one run and the work in it, as documents of JSON. */
public final class Events {

    /** How something ended. */
    public enum End {
        COMPLETE,
        FAIL,
        ABORT
    }

    private static final String SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";

    private final String namespace;
    private final String run;
    private final String command;

    /**
     * @param namespace whose warehouse it is
     * @param run the run's id in our own log: its id here is made from it, and is always the same
     * @param command what was run, a word
     */
    public Events(String namespace, String run, String command) {
        this.namespace = namespace;
        this.run = run;
        this.command = command;
    }

    /** The namespace of all that is told. */
    public String namespace() {
        return namespace;
    }

    /** The run has begun. */
    public Map<String, Object> begun(Instant at) {
        return event("START", at, id(""), Map.of(), command, Map.of());
    }

    /**
     * The run has ended.
     *
     * @param why why it failed, a sentence; empty when it did not
     */
    public Map<String, Object> ended(Instant at, End end, String why) {
        Map<String, Object> facets = why.isEmpty() ? Map.of() : Map.of("errorMessage", Facets.errorMessage(why));
        return event(end.name(), at, id(""), facets, command, Map.of());
    }

    /** A piece of work has been done: its beginning and its end. */
    public List<Map<String, Object>> of(Done done) {
        String id = id(done.job() + " " + done.about());
        Map<String, Object> runFacets = new LinkedHashMap<>();
        runFacets.put("parent", Facets.parent(id(""), namespace, command));
        Map<String, Object> begun = event("START", done.from(), id, Map.copyOf(runFacets), done.job(), jobFacets(done));
        begun.put("inputs", done.inputs().stream().map(this::input).toList());
        if (!done.failure().isEmpty()) {
            runFacets.put("errorMessage", Facets.errorMessage(done.failure()));
        }
        End end = done.failure().isEmpty() ? End.COMPLETE : End.FAIL;
        Map<String, Object> ended = event(end.name(), done.to(), id, runFacets, done.job(), jobFacets(done));
        ended.put("inputs", begun.get("inputs"));
        ended.put("outputs", done.outputs().stream().map(this::output).toList());
        return List.of(begun, ended);
    }

    private static Map<String, Object> jobFacets(Done done) {
        Map<String, Object> facets = new LinkedHashMap<>();
        if (!done.documentation().isEmpty()) {
            facets.put("documentation", Facets.documentationOfJob(done.documentation()));
        }
        if (!done.sql().isEmpty()) {
            facets.put("sql", Facets.sql(done.sql()));
        }
        return facets;
    }

    private Map<String, Object> event(
            String type, Instant at, String id, Map<String, Object> runFacets, String job, Map<String, Object> facets) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventType", type);
        event.put("eventTime", at.toString());
        event.put("producer", Facets.PRODUCER);
        event.put("schemaURL", SCHEMA);
        event.put("run", Map.of("runId", id, "facets", runFacets));
        event.put("job", Map.of("namespace", namespace, "name", job, "facets", facets));
        return event;
    }

    private Map<String, Object> input(Dataset dataset) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("namespace", namespace);
        input.put("name", dataset.name());
        input.put("facets", dataset.facets());
        return input;
    }

    private Map<String, Object> output(Dataset dataset) {
        Map<String, Object> output = input(dataset);
        output.put("outputFacets", dataset.outputFacets());
        return output;
    }

    private String id(String work) {
        return UUID.nameUUIDFromBytes((namespace + " " + run + " " + work).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
