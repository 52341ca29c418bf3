@NullMarked
package dev.fulfilment.service;

import org.jspecify.annotations.NullMarked;
