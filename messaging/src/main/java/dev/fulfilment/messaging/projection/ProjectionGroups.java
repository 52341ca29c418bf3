package dev.fulfilment.messaging.projection;

import java.util.List;

/** All projections of the service. */
public record ProjectionGroups(List<? extends ProjectionGroup<?>> all) {}
