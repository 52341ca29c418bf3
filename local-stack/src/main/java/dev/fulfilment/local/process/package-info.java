/** Child processes that outlive nobody: logged to files, remembered on disk, stopped in order. */
@NullMarked
package dev.fulfilment.local.process;

import org.jspecify.annotations.NullMarked;
