/** The monitor's page, looked at and used as a person does. */
@NullMarked
package dev.fulfilment.browser;

import org.jspecify.annotations.NullMarked;
