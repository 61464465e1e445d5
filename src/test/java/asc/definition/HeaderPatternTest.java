package asc.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A header may hold facts. */
class HeaderPatternTest {

    @Test
    void two_facts_stand_in_one_header() {
        assertThat(facts("{period} - {kind}", "2024 to 2025 - good outcome"))
                .contains(Map.of("period", "2024 to 2025", "kind", "good outcome"));
        assertThat(new HeaderPatterns("{period} - {kind}", "figure").facts()).containsExactly("period", "kind");
    }

    @Test
    void a_star_is_a_fact_called_after_the_thing() {
        assertThat(facts("Service type - *", "SERVICE TYPE  -  Homecare agencies"))
                .contains(Map.of("thing", "Homecare agencies"));
    }

    @Test
    void the_first_fact_takes_as_little_as_it_can() {
        assertThat(facts("{period} - {kind}", "2024 - a - b")).contains(Map.of("period", "2024", "kind", "a - b"));
    }

    @Test
    void another_header_holds_no_facts() {
        assertThat(facts("{period} - {kind}", "Local authority")).isEmpty();
    }

    @Test
    void the_first_spelling_that_fits_is_read_and_the_facts_keep_the_order_of_the_first() {
        String spellings = "Service type - * | Service_type_* | {thing}, a service type";
        assertThat(facts(spellings, "Service_type_Homecare")).contains(Map.of("thing", "Homecare"));
        assertThat(facts(spellings, "Homecare, a service type")).contains(Map.of("thing", "Homecare"));
        assertThat(facts(spellings, "Homecare")).isEmpty();
        assertThat(facts("{period} - {kind} | {kind} in {period}", "outcome in 2024")
                        .orElseThrow()
                        .values())
                .containsExactly("2024", "outcome");
    }

    @Test
    void a_fact_that_names_a_type_is_one_only_where_the_type_reads_it() {
        assertThat(facts("{age:number}", "90")).contains(Map.of("age", "90"));
        assertThat(facts("{age:number}", "All ages")).isEmpty();
        assertThat(facts("{sex} aged {age:number}", "Women aged 90")).contains(Map.of("sex", "Women", "age", "90"));
        assertThat(facts("{sex} aged {age:number}", "Women aged 90 and over")).isEmpty();
    }

    private static Optional<Map<String, String>> facts(String pattern, String header) {
        return new HeaderPatterns(pattern, "thing")
                .factsOf(header, (type, text) -> type.equals("number") && text.matches("[0-9]+"));
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
