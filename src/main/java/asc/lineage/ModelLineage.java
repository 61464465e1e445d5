package asc.lineage;

import asc.model.Model;
import asc.model.ModelGraph;
import asc.query.ColumnName;
import asc.query.ColumnOrigins;
import asc.query.QueryParser;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the tables that queries make are made from, column by column. */
public final class ModelLineage implements AutoCloseable {

    private final ModelGraph graph;
    private final Catalogue catalogue;
    private final QueryParser parser;

    /** @param connection to the database in which the tables are */
    public ModelLineage(Connection connection, ModelGraph graph) throws SQLException {
        this.graph = graph;
        this.catalogue = Catalogue.of(connection);
        this.parser = new QueryParser(connection);
    }

    /** The columns of a table of which it is known which columns they are made from. */
    public Map<String, Set<ColumnName>> origins(Model model) throws SQLException {
        List<TableName> stacked =
                graph.stackedBy(model).stream().map(Model::name).toList();
        ColumnOrigins origins =
                new ColumnOrigins(catalogue::columnsOf, stacked.isEmpty() ? Map.of() : Map.of("stacked", stacked));
        Optional<JsonNode> tree = parser.tree(model.file(), problem -> {});
        return tree.isEmpty() ? Map.of() : origins.of(tree.get(), catalogue.columnsOf(model.name()));
    }

    /**
     * The making of a table; of one that holds people it is not told how many rows it has.
     *
     * @param failure why it was undone, a sentence; empty when it is kept
     * @param namespace whose warehouse it is
     */
    public Done done(Model model, long rows, Instant from, Instant to, String failure, String namespace)
            throws SQLException {
        OptionalLong told = model.isRestricted() ? OptionalLong.empty() : OptionalLong.of(rows);
        List<Dataset> made = failure.isEmpty()
                ? List.of(Dataset.made(model.name(), catalogue, told, origins(model), namespace))
                : List.of();
        return new Done(
                model.name().toString(),
                "",
                from,
                to,
                failure,
                model.title(),
                model.file().text(),
                graph.readBy(model).stream().map(Dataset::table).toList(),
                made);
    }

    @Override
    public void close() throws SQLException {
        parser.close();
    }
}
