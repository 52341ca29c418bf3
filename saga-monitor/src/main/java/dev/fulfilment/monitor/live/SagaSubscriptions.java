package dev.fulfilment.monitor.live;

import dev.fulfilment.monitor.MonitorProperties;
import dev.fulfilment.monitor.ingest.SagaListener;
import dev.fulfilment.monitor.sagas.SagaRow;
import dev.fulfilment.service.sse.SseSubscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Open streams of the page, to which each update of a saga is offered. */
@Component
class SagaSubscriptions extends SseSubscriptions<SagaUpdateSubscription> implements SagaListener {

    SagaSubscriptions(MonitorProperties properties, MeterRegistry registry) {
        super(properties.maxSubscribers());
        registry.gauge("fulfilment.monitor.subscribers", open(), Set::size);
    }

    @Override
    public void changed(List<SagaRow> sagas) {
        open().forEach(subscription -> sagas.forEach(subscription::offer));
    }
}
