package dev.fulfilment.local;

import dev.fulfilment.local.process.ChildProcess;
import dev.fulfilment.local.process.Trees;
import java.nio.file.Path;

/** The one platform of this JVM. A start that failed fails for everybody who asks later. */
final class SharedPlatform {

    private SharedPlatform() {}

    static Platform get() {
        return Holder.PLATFORM;
    }

    private static Platform started() {
        Path directory = ScratchDirectory.create();
        Platform platform = new Platform(directory, PlatformPorts.free());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ChildProcess.noMoreStarts();
            platform.kafka().kill();
            platform.postgres().kill();
            Trees.delete(directory);
        }));
        platform.start();
        return platform;
    }

    private static final class Holder {
        static final Platform PLATFORM = started();
    }
}
