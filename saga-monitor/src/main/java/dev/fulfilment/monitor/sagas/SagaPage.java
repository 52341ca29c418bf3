package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.OrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some sagas, the latest first.
 *
 * @param next what to pass as {@code after} to see more; null when these are the last
 */
record SagaPage(List<SagaSummary> sagas, @Nullable OrderId next) {}
