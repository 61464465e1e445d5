package asc.specification;

import asc.query.SqlFile;
import asc.query.TableName;
import java.util.List;

/** One test of one model: a sentence, the rows given, and the rows expected of the model's query. */
public final class ModelCase {

    private final SqlFile file;
    private final int line;
    private final TableName model;
    private final String title;
    private final List<CaseTable> given;
    private final CaseTable expected;

    ModelCase(SqlFile file, int line, TableName model, String title, List<CaseTable> given, CaseTable expected) {
        this.file = file;
        this.line = line;
        this.model = model;
        this.title = title;
        this.given = List.copyOf(given);
        this.expected = expected;
    }

    /** The model whose query is tested. */
    public TableName model() {
        return model;
    }

    /** The sentence that says what is tested. */
    public String title() {
        return title;
    }

    /** Where it stands: {@code sql/tests/x.md, line 5}. */
    public String place() {
        return file.at(line);
    }

    SqlFile file() {
        return file;
    }

    int line() {
        return line;
    }

    List<CaseTable> given() {
        return given;
    }

    CaseTable expected() {
        return expected;
    }

    /** {@code schema.table: the sentence}. */
    @Override
    public String toString() {
        return model + ": " + title;
    }
}
