package dev.fulfilment.monitor.ingest;

import dev.fulfilment.messaging.FailureLog;
import dev.fulfilment.monitor.sagas.SagaRow;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notifies the listeners of changed sagas after the commit. What a listener shows is in the tables by then, so its failure is
 * logged and neither stops the other listeners nor is a reason to repeat the work.
 */
@Component
class SagaNotifier {

    private final List<LoggedListener> listeners;

    SagaNotifier(List<SagaListener> listeners) {
        this.listeners = listeners.stream().map(LoggedListener::of).toList();
    }

    private record LoggedListener(SagaListener listener, FailureLog failures) {

        static LoggedListener of(SagaListener listener) {
            var log = LoggerFactory.getLogger(listener.getClass());
            return new LoggedListener(listener, new FailureLog(log, "The notification of changed sagas"));
        }

        void changed(List<SagaRow> sagas) {
            failures.run(() -> listener.changed(sagas));
        }
    }

    void changed(List<SagaRow> sagas) {
        listeners.forEach(each -> each.changed(sagas));
    }
}
