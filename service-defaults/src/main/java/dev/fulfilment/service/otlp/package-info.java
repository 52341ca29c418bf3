/** Spans to a receiver of OTLP: a switch beside the export to Zipkin. */
@NullMarked
package dev.fulfilment.service.otlp;

import org.jspecify.annotations.NullMarked;
