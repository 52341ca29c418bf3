/** How long a page of the list takes when there are very many orders. */
@NullMarked
package dev.fulfilment.benchmarks.list;

import org.jspecify.annotations.NullMarked;
