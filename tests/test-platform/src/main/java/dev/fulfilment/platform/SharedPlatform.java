package dev.fulfilment.platform;

import dev.fulfilment.platform.process.ChildProcess;
import dev.fulfilment.platform.process.Directories;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one platform of this JVM. A start that failed fails for everybody who asks later, in the same words. */
final class SharedPlatform {

    private static @Nullable Platform started;
    private static @Nullable RuntimeException failed;

    private SharedPlatform() {}

    static synchronized Platform get() {
        if (failed != null) {
            throw failed;
        }
        if (started == null) {
            try {
                started = start();
            } catch (RuntimeException failure) {
                failed = failure;
                throw failure;
            }
        }
        return started;
    }

    private static Platform start() {
        Path directory = ScratchDirectory.create();
        Platform platform = new Platform(PlatformKind.chosen(), directory, PlatformPorts.free());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ChildProcess.noMoreStarts();
            platform.discard();
            Directories.delete(directory);
        }));
        platform.start();
        return platform;
    }
}
