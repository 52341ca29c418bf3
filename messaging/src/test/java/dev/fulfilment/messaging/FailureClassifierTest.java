package dev.fulfilment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.fulfilment.events.wire.UndecodableEvent;
import dev.fulfilment.messaging.outbox.EventTooLargeException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.UnexpectedRollbackException;

class FailureClassifierTest {

    static Stream<Named<Throwable>> goAway() {
        return Stream.of(
                of(new CannotAcquireLockException("row is locked")),
                of(new OptimisticLockingFailureException("somebody was faster")),
                of(new QueryTimeoutException("too slow")),
                of(new DataAccessResourceFailureException("no database")),
                of(new CannotCreateTransactionException("no database")),
                of(new SQLTransientConnectionException("no connection within 3 s")),
                of(new SocketTimeoutException("no answer")),
                of(new DisconnectException("broker is gone")),
                of(new OutOfMemoryError("not the event's fault")),
                of(new TransactionSystemException("commit", state("08006", "connection lost"))),
                of(new IllegalStateException("Unable to rollback", new SQLException("Connection is closed"))),
                of(state("40001", "serialization failure")),
                of(state("40P01", "deadlock")),
                of(state("53300", "too many connections")),
                of(state("55P03", "lock timeout")),
                of(state("57P01", "terminated by an administrator")),
                of(state("58030", "disk")),
                of(state("25006", "read-only after a fail-over")),
                of(new IllegalStateException("wrapped", new RuntimeException(state("08001", "deep inside")))));
    }

    static Stream<Named<Throwable>> comeAgain() {
        return Stream.of(
                of(new IllegalStateException("bug")),
                of(new NullPointerException()),
                of(new StackOverflowError()),
                of(new UndecodableEvent("not JSON")),
                of(new EventTooLargeException("ThingAdded", 2, 1)),
                of(new DuplicateKeyException("there already", state("23505", "unique violation"))),
                of(new DataIntegrityViolationException("check", state("23514", "check violation"))),
                of(new BadSqlGrammarException("select", "selct", state("42601", "syntax error"))),
                of(new UnexpectedRollbackException("marked rollback-only")),
                of(state("25P02", "the transaction is aborted: a failure before this one was swallowed")),
                of(state("55000", "currval of a sequence that was not used")),
                of(new TopicAuthorizationException("not allowed")));
    }

    @ParameterizedTest
    @MethodSource("goAway")
    void isRetriedBecauseItGoesAway(Throwable failure) {
        assertThat(FailureClassifier.isTransient(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("comeAgain")
    void isParkedBecauseItComesAgain(Throwable failure) {
        assertThat(FailureClassifier.isTransient(failure)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("unavailability")
    void aRequestThatFoundNoDatabaseCanBeSentAgain(Throwable failure) {
        assertThat(FailureClassifier.isDatabaseUnavailable(failure)).isTrue();
    }

    static Stream<Named<Throwable>> unavailability() {
        var rollback = new TransactionSystemException("rollback");
        rollback.initApplicationException(new CannotAcquireLockException("row is locked"));
        return Stream.of(
                of(new CannotAcquireLockException("row is locked")),
                of(new CannotCreateTransactionException("no database")),
                of(new SQLTransientConnectionException("no connection within 3 s")),
                of(new IllegalStateException("wrapped", state("57P01", "terminated by an administrator"))),
                of(state("08006", "connection lost")),
                of(rollback));
    }

    @ParameterizedTest
    @MethodSource("ownFailures")
    void aRequestThatFailsByItselfIsNotSentAgain(Throwable failure) {
        assertThat(FailureClassifier.isDatabaseUnavailable(failure)).isFalse();
    }

    static Stream<Named<Throwable>> ownFailures() {
        return Stream.of(
                of(new IllegalStateException("bug")),
                of(new QueryTimeoutException("too slow", state("57014", "statement timeout"))),
                of(new SocketTimeoutException("no answer")),
                of(state("53100", "disk full")));
    }

    @Test
    void knowsALostRaceByItsUniqueViolation() {
        assertThat(FailureClassifier.isLostRace(new DuplicateKeyException("there", state("23505", "unique"))))
                .isTrue();
        assertThat(FailureClassifier.isLostRace(new DataIntegrityViolationException("check", state("23514", "check"))))
                .isFalse();
    }

    @Test
    void knowsWhatKafkaRefusesForGood() {
        assertThat(FailureClassifier.isRejection(new RuntimeException(new RecordTooLargeException("2 MB"))))
                .isTrue();
        assertThat(FailureClassifier.isRejection(new TopicAuthorizationException("not allowed")))
                .isFalse();
    }

    @Test
    void describesTheInnermostReasonInOneLine() {
        var failure = new IllegalStateException("outer", new IllegalArgumentException("inner\nmore of it"));
        assertThat(FailureClassifier.summary(failure)).isEqualTo("inner");
        assertThat(FailureClassifier.summary(new NullPointerException())).isEqualTo("NullPointerException");
    }

    @Test
    void isNotLostInCausesThatGoRoundInACircle() {
        var inner = new IllegalStateException("inner");
        var outer = new IllegalStateException("outer", inner);
        inner.initCause(outer);
        assertThat(FailureClassifier.isTransient(outer)).isFalse();
    }

    private static SQLException state(String state, String message) {
        return new SQLException(message, state);
    }

    private static Named<Throwable> of(Throwable failure) {
        return named(failure.toString(), failure);
    }
}
