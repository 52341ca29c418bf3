/** The servers as containers of the images that docker-compose.yml names. Only tests use it: Testcontainers is theirs. */
@NullMarked
package dev.fulfilment.local.container;

import org.jspecify.annotations.NullMarked;
