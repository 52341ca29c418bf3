/** REST conventions: problem details (RFC 9457), strict JSON, body limits, OpenAPI. */
@NullMarked
package dev.fulfilment.service.web;

import org.jspecify.annotations.NullMarked;
