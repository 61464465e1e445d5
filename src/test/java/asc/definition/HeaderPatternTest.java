package asc.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A header may hold facts. */
class HeaderPatternTest {

    @Test
    void two_facts_stand_in_one_header() {
        HeaderPattern pattern = new HeaderPattern("{period} - {kind}", "figure");
        assertThat(pattern.factsOf("2024 to 2025 - good outcome"))
                .contains(Map.of("period", "2024 to 2025", "kind", "good outcome"));
        assertThat(pattern.facts()).containsExactly("period", "kind");
    }

    @Test
    void a_star_is_a_fact_called_after_the_thing() {
        HeaderPattern pattern = new HeaderPattern("Service type - *", "service_type");
        assertThat(pattern.factsOf("SERVICE TYPE  -  Homecare agencies"))
                .contains(Map.of("service_type", "Homecare agencies"));
    }

    @Test
    void the_first_fact_takes_as_little_as_it_can() {
        assertThat(new HeaderPattern("{period} - {kind}", "x").factsOf("2024 - a - b"))
                .contains(Map.of("period", "2024", "kind", "a - b"));
    }

    @Test
    void another_header_holds_no_facts() {
        assertThat(new HeaderPattern("{period} - {kind}", "x").factsOf("Local authority"))
                .isEmpty();
    }

    @Test
    void white_space_of_any_kind_and_letter_case_do_not_count() {
        assertThat(Header.key(" Care\u00a0Home?\n ")).isEqualTo("care home?");
    }

    @ParameterizedTest
    @CsvSource({
        "Table_*, Table_2d(1), true",
        "Table_*, Contents, false",
        "Notes, notes, true",
        "*, anything, true",
        "a*b*c, aXbYc, true",
        "a*b, ab, true",
        "a*bc, abcbc, true",
        "a*b, a, false"
    })
    void a_star_in_a_name_stands_for_any_text(String pattern, String name, boolean matches) {
        assertThat(Header.matches(pattern, name)).isEqualTo(matches);
    }
}
