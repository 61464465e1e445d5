package asc.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.model.Orchard;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeFolderTest {

    private static final String WHOLE = """
            -- type      whole
            -- reads     1,204 | 1204        refuses  12.5 | twelve
            -- beware    A cast turns 12.5 into 13.
            --           A count with a fraction is a mistake.
            create or replace macro types.whole(cell) as
                case when regexp_full_match(cell, '[0-9,]+') then replace(cell, ',', '')::bigint end;
            -- tests
            select types.whole('1,204') = 1204;
            select types.whole('12.5') is null;
            """;

    /** Comes first by name, and is created second, since it uses the other. */
    private static final String DOZEN = """
            -- type      dozen
            -- reads     2
            -- refuses   two

            create or replace macro types.dozen(cell) as (types.whole(cell) * 12)::decimal(9, 1);

            -- tests

            select types.dozen('2') = 24;
            """;

    private Orchard orchard;

    @BeforeEach
    void plant(@TempDir Path folder) throws Exception {
        orchard = new Orchard(folder);
    }

    @AfterEach
    void close() throws Exception {
        orchard.close();
    }

    private TypeFolder types() {
        return TypeFolder.read(orchard.sql());
    }

    private static String text(List<Problem> problems) {
        return problems.stream().map(Problem::asText).collect(Collectors.joining("\n"));
    }

    @Test
    void aFileSaysWhatItsTypeReadsAndRefuses() throws Exception {
        orchard.file("types/whole.sql", WHOLE).file("types/dozen.sql", DOZEN);

        assertThat(types().problems()).isEmpty();
        assertThat(types().names()).containsExactly("dozen", "whole");
        CellType whole = types().type("whole").orElseThrow();
        assertThat(whole.reads()).isEqualTo("1,204 | 1204");
        assertThat(whole.refuses()).isEqualTo("12.5 | twelve");
        assertThat(whole.beware()).isEqualTo("A cast turns 12.5 into 13. A count with a fraction is a mistake.");
        assertThat(whole.tests())
                .containsExactly(
                        new CellType.Test(8, "select types.whole('1,204') = 1204;"),
                        new CellType.Test(9, "select types.whole('12.5') is null;"));
    }

    @Test
    void installedTypesPassTheirTestsAndKnowTheirSqlType() throws Exception {
        orchard.file("types/whole.sql", WHOLE).file("types/dozen.sql", DOZEN);

        types().install(orchard.connection());
        types().install(orchard.connection());

        assertThat(types().runTests(orchard.connection())).isEmpty();
        assertThat(types().sqlTypes(orchard.connection()))
                .containsEntry("whole", "BIGINT")
                .containsEntry("dozen", "DECIMAL(9,1)");
        assertThat(orchard.rows("select " + types().type("whole").orElseThrow().call("'7'")))
                .containsExactly("7");
    }

    @Test
    void aMacroThatTakesNoCellIsNoCellType() throws Exception {
        orchard.file("types/whole.sql", WHOLE).file("types/half.sql", """
                        -- type      half
                        -- reads     4 as 2.0
                        -- takes     a number, not a cell
                        create or replace macro types.half(number) as round(number, 1) / 2;
                        -- tests
                        select types.half(4) = 2;
                        """);

        types().install(orchard.connection());
        types().install(orchard.connection());

        assertThat(types().names()).containsExactly("whole");
        assertThat(types().type("half")).isEmpty();
        assertThat(types().sqlTypes(orchard.connection())).containsOnlyKeys("whole");
        assertThat(types().runTests(orchard.connection())).isEmpty();
    }

    @Test
    void aMacroOfTwoThingsSaysThatItTakesNoCell() throws Exception {
        String half = """
                -- type      part
                -- reads     4 and 2 as 2.0
                create or replace macro types.part(cell, parts) as cell / parts;
                -- tests
                select types.part(4, 2) = 2;
                """;
        orchard.file("types/part.sql", half);
        assertThat(text(types().problems())).contains("The macro takes more than a cell.");

        orchard.file("types/part.sql", half.replace("-- reads", "-- takes     a number, and how many parts\n-- reads"));
        assertThat(types().problems()).isEmpty();
        assertThat(types().names()).isEmpty();
        types().install(orchard.connection());
        assertThat(types().runTests(orchard.connection())).isEmpty();
    }

    @Test
    void aTypeSaysHowItsCellsAreChangedBeforeTheyAreLandedAndThatIsTried() throws Exception {
        orchard.file(
                        "types/whole.sql",
                        WHOLE.replace("-- beware", "-- lands as  types.whole(cell) + year(edition)\n-- beware"))
                .file("types/dozen.sql", DOZEN.replace("-- refuses", "-- lands as  cel || 'x'\n-- refuses"));

        types().install(orchard.connection());

        assertThat(types().landsAs())
                .containsEntry("whole", "types.whole(cell) + year(edition)")
                .containsEntry("dozen", "cel || 'x'");
        assertThat(text(types().runTests(orchard.connection())))
                .contains("\"lands as\" cannot be evaluated: cel || 'x'", "types/dozen.sql")
                .doesNotContain("whole.sql");
    }

    @Test
    void aTypeWhoseFileIsGoneIsGone() throws Exception {
        orchard.file("types/whole.sql", WHOLE).file("types/dozen.sql", DOZEN);
        types().install(orchard.connection());
        Files.delete(orchard.sql().resolve("types/dozen.sql"));

        types().install(orchard.connection());

        assertThat(orchard.rows("select function_name from duckdb_functions() where schema_name = 'types'"))
                .containsExactly("whole");
    }

    @Test
    void aTestThatIsNotTrueIsShownWithItsLine() throws Exception {
        orchard.file("types/whole.sql", WHOLE + "select types.whole('twelve') = 12;\nselect types.hole('12') = 12;\n");
        types().install(orchard.connection());

        assertThat(text(types().runTests(orchard.connection()))).isEqualTo("""
                          This test is not true: select types.whole('twelve') = 12;      sql/types/whole.sql, line 10
                            Mend the macro above it, or the test.
                          This test is not true: select types.hole('12') = 12;      sql/types/whole.sql, line 11
                            DuckDB says: Scalar Function with name hole does not exist! Did you mean "whole"?\
                        """);
    }

    @Test
    void everyFaultOfEveryFileIsToldAtOnce() throws Exception {
        orchard.file("types/date.sql", """
                        -- type      day
                        -- read      1 May
                        create or replace macro types.day(cell) as cell;
                        """).file("types/text.sql", """
                        -- type      text
                        -- reads     anything
                        create macro types.text(cell) as cell;
                        -- tests
                        types.text('a') = 'a';
                        """);

        assertThat(text(types().problems())).isEqualTo("""
                          "read" is not a word of the header.      sql/types/date.sql, line 2
                            The nearest known name is reads. A remark of your own goes below the header, after an empty line.
                          The header has no "reads".      sql/types/date.sql, line 1
                            Add a line "-- reads  …" at the top of the file.
                          The header calls the type "day", the file "date".      sql/types/date.sql, line 1
                            Give both the same name.
                          The macro is named "day", the file "date".      sql/types/date.sql, line 3
                            Give both the same name.
                          The type has no tests.      sql/types/date.sql, line 3
                            Below the macro write "-- tests", then lines such as "select types.date('…') is null;".
                          The header is not followed by the type's macro.      sql/types/text.sql, line 3
                            Write "create or replace macro types.text(cell) as …;" below it.
                          A test is one line that begins with "select".      sql/types/text.sql, line 5
                            Write the test on a line of its own.
                          The type has no tests.      sql/types/text.sql, line 4
                            Below the macro write "-- tests", then lines such as "select types.text('…') is null;".\
                        """);
        assertThat(catchThrowableOfType(Refusal.class, () -> types().install(orchard.connection())))
                .hasMessage("The cell types cannot be used.");
    }

    @Test
    void aMacroThatDuckDbRefusesIsNamedWithItsLine() throws Exception {
        orchard.file("types/whole.sql", WHOLE.replace("replace(cell", "replase(cell"));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> types().install(orchard.connection()));

        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what())
                    .isEqualTo(
                            "DuckDB says: Scalar Function with name replase does not exist! Did you mean \"replace\"?");
            assertThat(problem.where()).isEqualTo("sql/types/whole.sql, line 6");
        });
    }
}
