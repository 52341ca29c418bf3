/** Child processes: logged to files, recorded in pid files, stopped in order. */
@NullMarked
package dev.fulfilment.platform.process;

import org.jspecify.annotations.NullMarked;
