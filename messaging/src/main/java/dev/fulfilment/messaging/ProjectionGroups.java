package dev.fulfilment.messaging;

import java.util.List;

/** All projections of the service. */
record ProjectionGroups(List<? extends ProjectionGroup<?>> all) {}
