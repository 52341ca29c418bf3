package dev.fulfilment.service.idempotency;

import static dev.fulfilment.service.idempotency.Counting.BY_ONE;
import static dev.fulfilment.service.idempotency.Counting.ofTheHandler;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

@CounterTest
class IdempotencyIT {

    private final Counting counting;
    private final Conflicts conflicts;
    private final String counter = Counting.counter();
    private final String path = "/counters/" + counter;

    @Autowired
    IdempotencyIT(Counting counting, Conflicts conflicts) {
        this.counting = counting;
        this.conflicts = conflicts;
    }

    @Test
    void aRepeatHasTheSameAnswerAndNoFurtherEffect() {
        var first = counting.increment(counter, "k-1");
        var again = counting.increment(counter, "k-1");

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(first.getHeaders().getLocation()).isNotNull();
        assertThat(first.getHeaders().getETag()).isNotNull();
        assertThat(ofTheHandler(again)).isEqualTo(ofTheHandler(first));
        assertThat(again.getBody()).isEqualTo(first.getBody()).contains("\"value\":1,");
        assertThat(first.getHeaders().containsHeader("Idempotent-Replayed")).isFalse();
        assertThat(again.getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(counting.value(counter)).isEqualTo(1);
    }

    @Test
    void aRepeatOfAnEmptyAnswerIsEmpty() {
        var first = counting.post(path + "/unanswered-increments", "", "k-1");
        var again = counting.post(path + "/unanswered-increments", "", "k-1");

        assertThat(again.getStatusCode()).isEqualTo(first.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(ofTheHandler(again)).isEqualTo(ofTheHandler(first));
        assertThat(again.getBody()).isNull();
        assertThat(counting.value(counter)).isEqualTo(1);
    }

    @Test
    void withAKeyTheAnswerIsThatWithoutOne() {
        var without = counting.post(path + "/increments", BY_ONE);
        var with = counting.post(path + "/increments", BY_ONE, "k-1");

        assertThat(with.getStatusCode()).isEqualTo(without.getStatusCode());
        assertThat(with.getHeaders().getContentType())
                .isEqualTo(without.getHeaders().getContentType());
        assertThat(with.getHeaders().headerNames())
                .containsAll(without.getHeaders().headerNames().stream()
                        .filter(name -> !name.equalsIgnoreCase(HttpHeaders.TRANSFER_ENCODING))
                        .toList());
        assertThat(counting.value(counter)).isEqualTo(2);
        assertThat(counting.records(counter)).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        counting.increment(counter, "k-1");

        var other = counting.post(path + "/increments", "{\"by\": 2}", "k-1");

        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(other.getBody())
                .contains("\"field\":\"Idempotency-Key\"", "\"rule\":\"was used for another request\"");
        assertThat(counting.value(counter)).isEqualTo(1);
    }

    @Test
    void anotherQueryUnderTheSameKeyIsRefused() {
        counting.increment(counter, "k-1");

        assertThat(counting.post(path + "/increments?times=2", BY_ONE, "k-1").getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void anotherSpellingOfThePathIsTheSamePlace() {
        counting.increment(counter, "k-1");
        counting.post("/counters/" + counter + ";v=1/increments", BY_ONE, "k-1");
        counting.post("/%63ounters/%63" + counter.substring(1) + "/increments", BY_ONE, "k-1");

        assertThat(counting.value(counter)).isEqualTo(1);
    }

    @Test
    void elsewhereTheSameKeyIsAnotherOne() {
        var other = Counting.counter();

        counting.increment(counter, "k-1");
        counting.increment(other, "k-1");
        counting.post(path + "/unanswered-increments", BY_ONE, "k-1");

        assertThat(counting.value(counter)).isEqualTo(2);
        assertThat(counting.value(other)).isEqualTo(1);
    }

    @Test
    void inQuotesOrNotItIsTheSameKey() {
        counting.increment(counter, "k-1");
        counting.increment(counter, "\"k-1\"");

        assertThat(counting.value(counter)).isEqualTo(1);
    }

    @Test
    void whatIsNoKeyIsRefusedAndHasNoEffect() {
        var answer = counting.increment(counter, "two words");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains("Idempotency-Key must be 1 to 255 visible ASCII characters, bare or in double quotes");
        assertThat(counting.value(counter)).isZero();
    }

    @Test
    void twoKeysAreRefusedAndHaveNoEffect() {
        var answer = counting.post(path + "/increments", BY_ONE, "k-1", "k-2");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("Idempotency-Key must be given once");
        assertThat(counting.value(counter)).isZero();
    }

    @Test
    void aRefusalLeavesNothingAndIsDecidedAgain() {
        var refused = counting.post(path + "/even-increments", BY_ONE, "k-1");
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(counting.value(counter)).isZero();
        assertThat(counting.records(counter)).isZero();

        counting.increment(counter, "something-else");

        var accepted = counting.post(path + "/even-increments", BY_ONE, "k-1");
        assertThat(accepted.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(counting.value(counter)).isEqualTo(2);
    }

    @Test
    void aRefusalThatIsReturnedLeavesNothingEither() {
        counting.increment(counter, "something-else");

        var refused = counting.post(path + "/odd-increments", BY_ONE, "k-1");

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused.getBody()).contains("\"value\":2,");
        assertThat(counting.value(counter)).isEqualTo(1);
    }

    @Test
    void aRequestThatIsWrongIsAProblemAsWithoutAKey() {
        var answer = counting.post(path + "/increments", "{\"by\": 0}", "k-1");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("by must be at least 1");
        assertThat(counting.records(counter)).isZero();
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedAsWithoutAKey() {
        var answer = counting.post(path + "/increments", " ".repeat(2 << 20) + BY_ONE, "k-1");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void aLostRaceIsRetriedAsAWhole() {
        conflicts.come(3);

        var first = counting.increment(counter, "k-1");

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(first.getHeaders().get(HttpHeaders.LOCATION)).hasSize(1);
        assertThat(first.getBody()).contains("\"value\":1,");
        assertThat(counting.increment(counter, "k-1").getBody()).isEqualTo(first.getBody());
        assertThat(counting.value(counter)).isEqualTo(1);
    }

    @Test
    void aCommitThatFailsForGoodIsAProblemAndLeavesNothing() {
        conflicts.come(Integer.MAX_VALUE);
        var failed = counting.increment(counter, "k-1");
        conflicts.come(0);

        assertThat(failed.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(failed.getHeaders().getLocation()).isNull();
        assertThat(counting.value(counter)).isZero();
        assertThat(counting.increment(counter, "k-1").getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void aHandlerThatIsMarkedTakesNoNoticeOfAKey() {
        counting.post(path + "/unkeyed-increments", "", "k-1");
        counting.post(path + "/unkeyed-increments", "", "k-1");

        assertThat(counting.value(counter)).isEqualTo(2);
        assertThat(counting.records(counter)).isZero();
    }

    @Test
    void aHandlerThatAnswersLaterFailsUnlessItIsMarked() {
        var answer = counting.post(path + "/later-increments", "", "k-1");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(counting.value(counter)).isZero();
        assertThat(counting.records(counter)).isZero();
    }

    @Test
    void otherMethodsTakeNoNoticeOfAKey() {
        Counting.send(counting.port(), HttpMethod.PUT, path, BY_ONE, "k-1");
        Counting.send(counting.port(), HttpMethod.PUT, path, BY_ONE, "k-1");

        assertThat(counting.value(counter)).isEqualTo(2);
    }
}
