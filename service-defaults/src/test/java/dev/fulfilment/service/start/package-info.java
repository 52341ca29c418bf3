@NullMarked
package dev.fulfilment.service.start;

import org.jspecify.annotations.NullMarked;
