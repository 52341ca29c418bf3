package dev.fulfilment.platform.process;

import java.nio.file.Path;

/** The JDK of this process, for its children. */
public final class Java {

    private Java() {}

    /** Returns the path of {@code java}. */
    public static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
