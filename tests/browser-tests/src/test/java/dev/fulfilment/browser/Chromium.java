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

/** The browser of this machine, started once for all tests of this JVM. Nothing is downloaded. */
final class Chromium {

    /** Where it is, if it is not on the path. */
    private static final String PROPERTY = "chromium";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** It asks nobody for anything but the page. */
    private static final List<String> QUIETLY = List.of(
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

    private static Browser started() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        // Its sandbox is not available to root, as whom containers usually run.
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                        .setArgs(QUIETLY));
    }

    private static Path executable() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .or(Chromium::onThePath)
                .orElseThrow(() -> new IllegalStateException(
                        "none of %s is on the path: install one, or set -D%s to it".formatted(NAMES, PROPERTY)));
    }

    private static Optional<Path> onThePath() {
        var path = Pattern.compile(File.pathSeparator).split(System.getenv().getOrDefault("PATH", ""));
        return NAMES.stream()
                .flatMap(name -> Stream.of(path).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static final class Holder {
        static final Browser BROWSER = started();
    }
}
