package dev.fulfilment.platform;

import dev.fulfilment.platform.server.PlatformHome;
import java.nio.file.Path;

/** Finds the project's root directory: {@code -Dfulfilment.root}, or from the location of this module. */
public final class ProjectRoot {

    private static final String PROPERTY = "fulfilment.root";

    private ProjectRoot() {}

    public static Path find() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return Path.of(named).toAbsolutePath();
        }
        // <root>/tests/test-platform/servers/target
        Path platform = PlatformHome.find().directory().toAbsolutePath();
        return platform.resolve("../../../..").normalize();
    }
}
