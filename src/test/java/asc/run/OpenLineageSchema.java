package asc.run;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is wrong with an event, by the schema beside these tests. */
final class OpenLineageSchema {

    private static final Schema SCHEMA = read(Path.of("src/test/resources/openlineage/run-event.schema.json"));

    private OpenLineageSchema() {}

    /** Sentences; none when it is an event. */
    static List<String> problems(JsonNode event) {
        return SCHEMA
                .validate(event, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema read(Path file) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
