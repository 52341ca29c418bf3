package dev.fulfilment.platform.spring;

import dev.fulfilment.platform.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the platform before the context: in the report of a failed context the reason is hard to find. */
final class PlatformFirst implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Platform.shared();
    }
}
