package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Reactions;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class PaymentReactions implements Reactions<PaymentEvent> {

    private final AllocationService allocations;

    PaymentReactions(AllocationService allocations) {
        this.allocations = allocations;
    }

    @Override
    public Topic topic() {
        return Topics.PAYMENTS;
    }

    @Override
    public Set<Class<? extends PaymentEvent>> ignores() {
        return Set.of(PaymentRefunded.class);
    }

    @Override
    public void on(PaymentEvent event) {
        switch (event) {
            case PaymentProcessed processed -> allocations.paid(processed);
            case PaymentDeclined declined -> allocations.declined(declined);
            case PaymentRefunded ignored -> {}
        }
    }
}
