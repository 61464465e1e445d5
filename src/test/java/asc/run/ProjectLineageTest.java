package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.landing.Staging;
import asc.lineage.Catalogue;
import asc.lineage.ModelLineage;
import asc.model.BuildListener;
import asc.model.Model;
import asc.model.ModelBuild;
import asc.model.Room;
import asc.query.ColumnName;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of every query of the project: what is told of a column is about columns that are there, in tables that it reads. */
class ProjectLineageTest {

    @Test
    void no_column_is_made_from_one_that_does_not_exist_and_of_most_it_is_known() throws Exception {
        Project project = Project.find();
        Definitions definitions = Definitions.read(project);
        int known = 0;
        int all = 0;
        try (Warehouse warehouse = Warehouse.empty(project)) {
            Connection connection = warehouse.connection();
            warehouse.install(definitions.types());
            Models models = Models.read(project, connection, definitions);
            new Staging(connection).rebuild(definitions.jobs().loads());
            new ModelBuild(connection, models.graph(), BuildListener.SILENT).build();
            Catalogue catalogue = Catalogue.of(connection);
            try (ModelLineage lineage = new ModelLineage(connection, models.graph())) {
                for (Model model : models.graph().inOrder()) {
                    Map<String, Set<ColumnName>> origins = lineage.origins(model);
                    assertThat(catalogue.columnsOf(model.name()))
                            .as(model.file().place())
                            .containsAll(origins.keySet());
                    for (Set<ColumnName> from : origins.values()) {
                        assertThat(from)
                                .as(model.file().place())
                                .isNotEmpty()
                                .allMatch(origin ->
                                        catalogue.columnsOf(origin.table()).contains(origin.column())
                                                && models.graph().readBy(model).contains(origin.table()));
                    }
                    if (model.room() != Room.REFERENCE) {
                        known += origins.size();
                        all += catalogue.columnsOf(model.name()).size();
                    }
                }
            }
        }
        System.out.println("Columns of which the SQL says what they are made from: " + known + " of " + all);
        assertThat(known).isGreaterThan(all * 8 / 10);
    }
}
