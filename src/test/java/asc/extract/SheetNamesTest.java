package asc.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTest {

    private final SheetNames names = new SheetNames();

    @Test
    void aNameExcelTakesIsKept() {
        assertThat(names.take("Latest outcomes (2024-25)")).isEqualTo("Latest outcomes (2024-25)");
    }

    @Test
    void whatExcelRefusesIsLeftOut() {
        assertThat(names.take("'Beds: [all] per 1/2 day?'")).isEqualTo("Beds all per 1 2 day");
        assertThat(names.take("*")).isEqualTo("Sheet");
        assertThat(names.take("History")).isEqualTo("History 2");
    }

    @Test
    void longNamesAreCutAndTwoAlikeAreNumbered() {
        String longName = "Outcomes of everything that was ever measured";
        assertThat(names.take(longName)).isEqualTo("Outcomes of everything that was");
        assertThat(names.take(longName.toUpperCase())).isEqualTo("OUTCOMES OF EVERYTHING THAT W 2");
    }
}
