package dev.fulfilment.platform.spring;

import dev.fulfilment.platform.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the platform before the context, whose failure would bury the reason under a report of its own. */
final class PlatformFirst implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Platform.shared();
    }
}
