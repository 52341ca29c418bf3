package dev.fulfilment.order.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of orders, the latest first.
 *
 * @param next the {@code after} of the next page; null on the last page
 */
record OrderPage(List<OrderRow> orders, @Nullable String next) {}
