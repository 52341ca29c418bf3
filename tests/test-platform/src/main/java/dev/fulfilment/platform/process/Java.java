package dev.fulfilment.platform.process;

import java.nio.file.Path;

/** The JDK that runs this very process, for its children too. */
public final class Java {

    private Java() {}

    /** The path of its {@code java}. */
    public static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
