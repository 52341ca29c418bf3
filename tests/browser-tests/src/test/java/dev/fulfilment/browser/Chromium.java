package dev.fulfilment.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Installed Chromium, started once per JVM. Playwright does not download a browser. */
final class Chromium {

    /** System property with the path of the executable, unless it is on the PATH. */
    private static final String PROPERTY = "chromium";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Disables background requests, so that the browser only requests the page. */
    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    static Browser browser() {
        return Holder.BROWSER;
    }

    private static Browser start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        // Chromium refuses its sandbox for root, the usual user in containers.
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                        .setArgs(ARGUMENTS));
    }

    private static Path executable() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .or(Chromium::fromPath)
                .orElseThrow(() -> new IllegalStateException(
                        "none of %s is on the PATH: install one, or set -D%s to its executable"
                                .formatted(NAMES, PROPERTY)));
    }

    private static Optional<Path> fromPath() {
        var path = Pattern.compile(File.pathSeparator).split(System.getenv().getOrDefault("PATH", ""));
        return NAMES.stream()
                .flatMap(name -> Stream.of(path).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static final class Holder {
        static final Browser BROWSER = start();
    }
}
