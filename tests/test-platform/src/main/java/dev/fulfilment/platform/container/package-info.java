/** Runs the same servers as containers of the images in docker-compose.yml. For tests only. */
@NullMarked
package dev.fulfilment.platform.container;

import org.jspecify.annotations.NullMarked;
