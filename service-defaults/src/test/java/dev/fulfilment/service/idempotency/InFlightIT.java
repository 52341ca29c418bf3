package dev.fulfilment.service.idempotency;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.platform.spring.ServiceInstance;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The same request again while the first one is under way, of this instance and of another. */
@CounterTest
class InFlightIT {

    private static ServiceInstance another;

    private final Counting counting;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String counter = Counting.counter();

    @Autowired
    InFlightIT(Counting counting, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.counting = counting;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeAll
    static void startAnother() {
        another = ServiceInstance.start(CounterService.class);
    }

    @AfterAll
    static void stopAnother() {
        another.close();
    }

    @AfterEach
    void endThreads() {
        threads.close();
    }

    @Test
    void isRefusedAtOnceByEveryInstanceAndAnsweredWhenTheFirstIsDone() throws Exception {
        counting.increment(counter, "to-have-a-row");
        var first = whileTheRowIsHeld(() -> {
            refusesForNow(counting.increment(counter, "k-1"));
            refusesForNow(counting.increment(another.port(), counter, "k-1"));
        });

        assertThat(first.get().getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(counting.increment(another.port(), counter, "k-1").getBody())
                .isEqualTo(first.get().getBody());
        assertThat(counting.value(counter)).isEqualTo(2);
    }

    @Test
    void aConnectionThatBreaksFreesTheKey() throws Exception {
        counting.increment(counter, "to-have-a-row");
        var first = whileTheRowIsHeld(() -> {
            terminateWaitingBackends();
            await().until(() -> waiting().isEmpty());
        });

        assertThat(first.get().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(counting.increment(another.port(), counter, "k-1").getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        assertThat(counting.value(counter)).isEqualTo(2);
    }

    @Test
    void aConcurrentRepeatIsRolledBackAndReplaysTheOtherAnswer() throws Exception {
        counting.increment(counter, "to-have-a-row");
        var twin = Counting.counter();
        var other = counting.increment(twin, "k-1");

        var first = whileTheRowIsHeld(() -> jdbc.update("""
                insert into rest.idempotency_record (scope, key, fingerprint, status, headers, body)
                select replace(scope, ?, ?), key, fingerprint, status, headers, body
                from rest.idempotency_record where scope like '%' || ? || '%'
                """, twin, counter, twin));

        assertThat(first.get().getBody()).isEqualTo(other.getBody());
        assertThat(first.get().getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(counting.value(counter)).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneHasTheEffectAndNoAnswerDiffers() throws Exception {
        for (int round = 0; round < 20; round++) {
            var key = "k-" + round;
            var answers = atOnce(8, instance -> counting.increment(instance, counter, key)).stream()
                    .filter(answer -> answer.getStatusCode() != HttpStatus.CONFLICT)
                    .toList();

            assertThat(answers)
                    .isNotEmpty()
                    .extracting(ResponseEntity::getStatusCode)
                    .containsOnly(HttpStatus.CREATED);
            assertThat(answers)
                    .extracting(ResponseEntity::getBody)
                    .containsOnly(answers.getFirst().getBody());
        }
        assertThat(counting.value(counter)).isEqualTo(20);
    }

    private Future<ResponseEntity<String>> whileTheRowIsHeld(Runnable meanwhile) {
        return requireNonNull(transaction.execute(_ -> {
            jdbc.queryForList("select from counter where name = ? for update", counter);
            var first = threads.submit(() -> counting.increment(counter, "k-1"));
            await().until(() -> !waiting().isEmpty());
            meanwhile.run();
            return first;
        }));
    }

    private static void refusesForNow(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        assertThat(answer.getBody()).contains("The first request with this Idempotency-Key is still in progress");
    }

    private List<Integer> waiting() {
        return jdbc.query(
                "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into counter%'",
                (row, _) -> row.getInt(1));
    }

    private void terminateWaitingBackends() {
        waiting().forEach(pid -> jdbc.queryForList("select pg_terminate_backend(?)", pid));
    }

    private List<ResponseEntity<String>> atOnce(int times, IntFunction<ResponseEntity<String>> request)
            throws InterruptedException {
        var ports = List.of(counting.port(), another.port());
        var requests = IntStream.range(0, times)
                .mapToObj(each -> (Callable<ResponseEntity<String>>) () -> request.apply(ports.get(each % 2)))
                .toList();
        return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
    }
}
