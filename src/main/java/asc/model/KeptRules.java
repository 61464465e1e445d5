package asc.model;

import asc.problem.Problem;
import asc.query.Query;
import asc.query.TableName;
import java.util.function.Consumer;

/**
 * What a table kept by edition may read: what an edition's own files say, and what is the same for every edition. Only then does an
 * edition's rows depend on nothing else.
 */
final class KeptRules {

    /** The ledger of files, whose rows belong to an edition. */
    static final TableName LEDGER = new TableName(Room.LOG.schema(), "file");

    private final ModelGraph graph;

    KeptRules(ModelGraph graph) {
        this.graph = graph;
    }

    void check(Model model, Query query, Consumer<Problem> problems) {
        if (!model.isKeptByEdition()) {
            return;
        }
        query.tables().forEach((table, line) -> {
            if (!mayRead(table)) {
                problems.accept(
                        model.file()
                                .problem(
                                        line,
                                        model.name() + " is kept by edition, and reads " + table + ", which is not.",
                                        "It may read staging, " + LEDGER
                                                + ", reference, tables kept by edition, and tables made from"
                                                + " reference alone. Keep that one by edition too, or remove \"kept by\" here."));
            }
        });
    }

    private boolean mayRead(TableName table) {
        return table.schema().equals(Room.STAGING.schema())
                || table.equals(LEDGER)
                || graph.model(table).filter(Model::isKeptByEdition).isPresent()
                || graph.isSettled(table);
    }
}
