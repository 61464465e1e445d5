package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A real publication: 29 sheets as LibreOffice writes them. */
class AscofFileTest {

    @Test
    void everySheetIsReadWithExactValuesAndWhatIsShown() throws Exception {
        Contents contents = Contents.of(SharedData.file("ascof/ascof_2024_25.ods"));
        assertThat(contents.sheets()).hasSize(29);
        SheetRow row = contents.sheet("Table_2d(1)").stream()
                .filter(candidate -> candidate.number() == 74)
                .findFirst()
                .orElseThrow();
        assertThat(row.cell(5)).isEqualTo(new Cell("53.66", "53.7"));
        assertThat(row.cell(3)).isEqualTo(new Cell("1152", "1,152"));
    }
}
