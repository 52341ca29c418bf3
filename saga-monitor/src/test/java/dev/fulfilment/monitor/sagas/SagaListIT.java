package dev.fulfilment.monitor.sagas;

import static dev.fulfilment.monitor.PageClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.monitor.EventPublisher;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MonitorTest
class SagaListIT {

    @Autowired
    EventPublisher wire;

    @Autowired
    PageClient page;

    private final String customer = "c-" + UUID.randomUUID();
    private final SagaFixture completed = SagaFixture.shipped(customer);
    private final SagaFixture cancelled = SagaFixture.outOfStock(customer);
    private final SagaFixture running = SagaFixture.of(customer).place().charge();

    @BeforeEach
    void threeOrdersOfOneCustomer() {
        List.of(completed, cancelled, running).forEach(wire::publish);
        page.awaitSaga(completed.orderId(), 5);
        page.awaitSaga(cancelled.orderId(), 6);
        page.awaitSaga(running.orderId(), 2);
    }

    @Test
    void showsACustomersSagasByTheirState() {
        assertThat(ids("")).containsExactlyInAnyOrder(id(completed), id(cancelled), id(running));
        assertThat(ids("&status=COMPLETED")).containsExactly(id(completed));
        assertThat(ids("&status=CANCELLED")).containsExactly(id(cancelled));
        assertThat(ids("&status=RUNNING")).containsExactly(id(running));
    }

    @Test
    void showsThePendingStepOfARunningSaga() {
        var saga = page.getJson("/sagas?search=" + id(running)).at("/sagas/0");

        assertThat(saga.at("/expects/service").asString()).isEqualTo("inventory-service");
        assertThat(texts(saga.path("steps"), "eventType")).containsExactly("OrderPlaced", "PaymentProcessed");
        assertThat(saga.at("/total/amount").decimalValue()).isEqualByComparingTo(SagaFixture.DUE.amount());
        assertThat(saga.path("undone").asBoolean()).isFalse();
        assertThat(page.getJson("/sagas?search=" + id(cancelled))
                        .at("/sagas/0/reason")
                        .asString())
                .isEqualTo("OUT_OF_STOCK");
    }

    @Test
    void findsThoseThatWaitForLong() {
        var stuck =
                SagaFixture.placedAt(Instant.now().minus(Duration.ofHours(2))).place();
        wire.publish(stuck);
        page.awaitSaga(stuck.orderId(), 1);

        assertThat(texts(page.getJson("/sagas?waitingLongerThan=PT1H&limit=100").path("sagas"), "orderId"))
                .contains(id(stuck))
                .doesNotContain(id(running), id(completed));
    }

    @Test
    void findsThoseThatBreakARule() {
        var charged = SagaFixture.shipped(customer).charge();
        wire.publish(charged);
        page.awaitBroken(charged.orderId(), "CHARGED_ONCE");

        assertThat(ids("&broken=true")).containsExactly(id(charged));
    }

    @Test
    void pagesNeitherRepeatNorHideASagaWhateverIsPlacedBetweenThem() {
        var seen = new ArrayList<String>();
        JsonNode last = page.getJson("/sagas?search=%s&limit=1".formatted(customer));
        seen.addAll(texts(last.path("sagas"), "orderId"));
        while (!last.path("next").isNull()) {
            var more = SagaFixture.of(customer).place();
            wire.publish(more);
            page.awaitSaga(more.orderId(), 1);
            last = page.getJson("/sagas?search=%s&limit=1&after=%s"
                    .formatted(customer, last.path("next").asString()));
            seen.addAll(texts(last.path("sagas"), "orderId"));
        }

        assertThat(seen)
                .containsExactlyElementsOf(Stream.of(completed, cancelled, running)
                        .map(SagaListIT::id)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /sagas?limit=0                      | limit             | must be at least 1
            /sagas?limit=101                    | limit             | must be at most 100
            /sagas?limit=5&limit=6              | limit             | must be given once
            /sagas?status=PAID                  | status            |
            /sagas?status=                      | status            | must not be empty
            /sagas?state=RUNNING                | state             | is not known; known parameters: after, broken, limit, parked, search, status, waitingLongerThan
            /sagas?search=a b                   | search            | must be the id of an order or of a customer
            /sagas?waitingLongerThan=long       | waitingLongerThan | must be a duration, like PT30S
            /services?state=UP                  | state             | is not known
            /sagas?waitingLongerThan=30         | waitingLongerThan | must be a duration, like PT30S
            /sagas?limit=1 2                    | limit             | must be a whole number between 1 and 100
            /sagas?waitingLongerThan=PT-1S      | waitingLongerThan | must be between PT0S and P3650D
            /sagas?parked=perhaps               | parked            |
            /sagas?after=1                      | after             | must be a UUID
            /sagas/1                            | orderId           | must be a UUID
            /statistics?window=PT0S             | window            | must be between PT1S and P1D
            /statistics?window=P2D              | window            | must be between PT1S and P1D
            /statistics?windows=PT1M            | windows           | is not known; known parameters: window
            /audit?limit=501                    | limit             | must be at most 500
            """)
    void namesWhatIsWrongWithAQuestion(String path, String field, String rule) {
        var problem = PageClient.json(page.get(path).expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        if (rule != null) {
            assertThat(problem.at("/errors/0/rule").asString()).isEqualTo(rule);
        }
    }

    @Test
    void acceptsASimpleDuration() {
        page.get("/sagas?waitingLongerThan=30s").expectStatus().isOk();
        page.get("/statistics?window=5m").expectStatus().isOk();
    }

    @Test
    void saysThatAnOrderIsNotKnown() {
        page.get("/sagas/" + UUID.randomUUID()).expectStatus().isNotFound();
        page.get("/sagas/" + UUID.randomUUID() + "/events").expectStatus().isNotFound();
    }

    @Test
    void countsAndMeasuresWhatEnded() {
        var statistics = page.getJson("/statistics?window=PT10M");

        var completions = statistics.at("/outcomes/0");
        assertThat(completions.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(completions.path("count").asLong()).isPositive();
        assertThat(completions.at("/durations/payment/p50").asDouble()).isEqualTo(100);
        assertThat(completions.at("/durations/total/p99").asDouble()).isEqualTo(400);
        assertThat(statistics.at("/outcomes/1/reasons/OUT_OF_STOCK").asLong()).isPositive();
        assertThat(statistics.path("running").asLong()).isPositive();
        assertThat(statistics.path("placed").asLong()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void takesTheTimeOfPlacingFromTheEventAndNotFromTheIdWhichIsAsOldAsTheDraft() {
        var before = page.getJson("/statistics?window=PT10M").path("placed").asLong();
        var draft = SagaFixture.draft(customer, Instant.now().minus(Duration.ofDays(20)))
                .place();
        wire.publish(draft);
        page.awaitSaga(draft.orderId(), 1);

        assertThat(ids("")).first().isEqualTo(id(draft));
        await().until(() ->
                page.getJson("/statistics?window=PT10M").path("placed").asLong() > before);
    }

    private List<String> ids(String filter) {
        return texts(
                page.getJson("/sagas?limit=100&search=" + customer + filter).path("sagas"), "orderId");
    }

    private static String id(SagaFixture saga) {
        return saga.orderId().text();
    }
}
