package dev.fulfilment.system;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.order.domain.OrderEvent;
import dev.fulfilment.order.domain.OrderEvent.DraftEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the five names of each step with the code, except for the pairs of stored and published event. */
class GlossaryTest {

    private static final List<Row> ROWS = Documents.text(Documents.DOCS.resolve("glossary.md"))
            .transform(text -> text.substring(text.indexOf("| stored event | published event |")))
            .lines()
            .filter(line -> line.startsWith("| "))
            .skip(2)
            .map(Row::of)
            .toList();

    private record Row(String stored, String published, String status, String step, String label) {

        static Row of(String line) {
            var cells = line.split("\\|", -1);
            return new Row(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip(), cells[5].strip());
        }
    }

    @Test
    void everyStoredEventOfAPlacedOrderIsThere() {
        var stored = leaves(OrderEvent.class)
                .filter(event -> !DraftEvent.class.isAssignableFrom(event))
                .map(Class::getSimpleName);

        assertThat(ROWS).extracting(Row::stored).containsExactlyInAnyOrderElementsOf(stored.toList());
    }

    @Test
    void theStatusIsThatOfTheMilestone() {
        var milestone = Documents.source("order-service/src/main", ".java", "enum Milestone");
        var statuses = pairs("^ +(\\w+)\\((?:OrderStatus\\.)?(\\w+)\\)[,;]$", milestone);
        var expected = pairs("case OrderEvent\\.(\\w+) _ -> (\\w+);", milestone);
        expected.replaceAll((_, point) -> statuses.get(point));

        assertThat(column(Row::stored, Row::status)).isEqualTo(expected);
    }

    @Test
    void theStatusIsThatOfTheSagaMap() {
        var expected = SagaMap.STEPS.stream()
                .filter(step -> step.service().equals("order-service"))
                .filter(step -> step.published().findAny().isPresent())
                .collect(toMap(step -> SagaStep.name(step.trigger()), step -> lastWord(step.does())));

        assertThat(column(Row::published, Row::status)).isNotEmpty().containsAllEntriesOf(expected);
    }

    @Test
    void theStepIsThatOfTheMonitor() {
        var steps = Documents.source("saga-monitor/src/main", ".java", "PLACED(OrderPlaced.class)");

        assertThat(column(Row::step, Row::published)).isEqualTo(pairs("^ +(\\w+)\\((\\w+)\\.class\\)[,;]$", steps));
    }

    @Test
    void theLabelIsThatOfThePage() {
        var track = Documents.source("saga-monitor/src/main/resources", ".js", "const STEPS =");
        var texts = pairs("^ +(\\w+): \\[\"[^\"]*\", \"([^\"]+)\"]", track);
        var steps = Documents.matches("\\{ name: \"(\\w+)\",(.+)}", track).toList();

        assertThat(steps).isNotEmpty();
        assertThat(ROWS)
                .filteredOn(row -> !row.step().isEmpty())
                .allSatisfy(row -> assertThat(row.label())
                        .isEqualTo(steps.stream()
                                .flatMap(step -> label(step.group(1), state(step.group(2), row.step()), texts))
                                .collect(joining("; "))));
    }

    private static Stream<String> label(String step, String state, Map<String, String> texts) {
        return state.isEmpty() ? Stream.empty() : Stream.of(step + ": " + texts.get(state));
    }

    /** Returns {@code compensating} for {@code compensatingAfter: ["NOT_SHIPPED"]}, {@code failed} for {@code failed: "NOT_SHIPPED"}. */
    private static String state(String properties, String step) {
        var property = Pattern.compile("(\\w+): (?:\\[[^]]*)?\"" + step + "\"").matcher(properties);
        return property.find() ? property.group(1).replace("compensatingAfter", "compensating") : "";
    }

    private static Map<String, String> column(Function<Row, String> key, Function<Row, String> value) {
        return ROWS.stream()
                .filter(row -> !key.apply(row).isEmpty() && !value.apply(row).isEmpty())
                .collect(toMap(key, value));
    }

    private static Map<String, String> pairs(String pattern, String text) {
        return Documents.matches(pattern, text).collect(toMap(pair -> pair.group(1), pair -> pair.group(2)));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(GlossaryTest::leaves)
                : Stream.of(type);
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
