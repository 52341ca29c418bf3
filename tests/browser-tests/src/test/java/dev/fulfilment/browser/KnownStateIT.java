package dev.fulfilment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page shows what it knows, exactly, and says what it does not know. The monitor's answers are those of the test. */
class KnownStateIT {

    private static final String TIME = "\\d\\d:\\d\\d:\\d\\d";
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final String NOTHING_RUNS = "{\"sagas\": [], \"running\": 0}";
    private static final String ORDER = order(1);

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private FakeMonitor monitor;
    private BrowserContext context;
    private Page page;
    private PageElements elements;

    @BeforeEach
    void open() throws Exception {
        monitor = new FakeMonitor();
        context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page = context.newPage();
        page.onPageError(failures::add);
        elements = new PageElements(page);
    }

    @AfterEach
    void close() {
        context.close();
        monitor.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void theBoardSaysThatNothingRunsOnlyOnceItKnows() {
        show("/");
        var live = elements.region("Sagas");
        assertThat(live).containsText("Connecting …");
        assertThat(live).not().containsText("No running sagas");

        monitor.snapshot(NOTHING_RUNS);
        assertThat(live).containsText("No running sagas");

        monitor.goAway();
        assertThat(live).containsText(Pattern.compile("No connection since " + TIME));
        assertThat(live).not().containsText("No running sagas");
        screenshots("board-away-empty");

        monitor.comeBack();
        assertThat(live).containsText("No running sagas");
        assertThat(live).not().containsText("No connection");
    }

    @Test
    void withoutTheMonitorNothingIsShownAsKnown() {
        monitor.snapshot("{\"sagas\": [%s], \"running\": 1}".formatted(FakeMonitor.saga(ORDER, LONG_AGO.toString())));
        show("/");
        var services = elements.region("Services");
        assertThat(page.locator("#services-signal")).hasText("Services: 2 up");
        assertThat(page.locator("#audit-signal")).hasText("Audit: totals match");
        assertThat(services.getByRole(AriaRole.ROW).last()).containsText("up");

        monitor.goAway();
        assertThat(page.locator("#services-signal")).hasText(Pattern.compile("Services: unknown since " + TIME));
        assertThat(page.locator("#audit-signal")).hasText(Pattern.compile("Audit: unknown since " + TIME));
        assertThat(page.locator("#services-signal")).hasAttribute("data-state", "neutral");
        assertThat(services.getByRole(AriaRole.ROW).last()).containsText("unknown");
        assertThat(services.locator("caption")).containsText(Pattern.compile("As of " + TIME));
        assertThat(elements.region("Sagas")).containsText(Pattern.compile("No connection since " + TIME));
        assertThat(elements.row(ORDER)).isVisible();
        screenshots("board-away");
        goTo("#/audit");
        assertThat(page.locator("p.verdict")).hasText(Pattern.compile("○ Unknown since " + TIME + ".*"));
        screenshots("audit-away");
        goTo("#/services");
        assertThat(page.locator("table.services caption")).containsText(Pattern.compile("As of " + TIME));
        assertThat(page.locator(".parked")).containsText(Pattern.compile("Unknown since " + TIME));
        screenshots("services-away");

        monitor.comeBack();
        assertThat(page.locator("#services-signal")).hasText("Services: 2 up");
        assertThat(page.locator("#audit-signal")).hasText("Audit: totals match");
        assertThat(page.locator("table.services caption")).not().containsText("As of");
    }

    @Test
    void aServiceIsStartingUntilItIsUpAndStoppingUntilItIsAway() {
        var stopped = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        monitor.snapshot(NOTHING_RUNS);
        running(true);
        monitor.answer("/controls/services/payment-service/stop", () -> awaited(stopped, false));
        monitor.answer("/controls/services/payment-service/start", () -> awaited(started, true));
        show("/");
        var control = elements.region("Fault injection").getByRole(AriaRole.LISTITEM);
        assertThat(control).containsText("runningStop payment-service");

        elements.button("Stop payment-service").click();
        assertThat(control).containsText("stoppingStopping payment-service");
        screenshots("stopping");
        running(false);
        stopped.countDown();
        assertThat(control).containsText("stoppedStart payment-service");

        elements.button("Start payment-service").click();
        running(true);
        health("AWAY");
        assertThat(page.locator("#services-signal")).hasText("payment-service unreachable");
        assertThat(control).containsText("startingStarting payment-service");
        screenshots("starting");
        started.countDown();
        assertThat(elements.region("Fault injection")).containsText("payment-service is running");
        assertThat(control).containsText("startingStarting payment-service");
        health("UP");
        assertThat(control).containsText("runningStop payment-service");
    }

    private void running(boolean running) {
        monitor.answer(
                "/controls", "{\"services\": [{\"name\": \"payment-service\", \"running\": %s}]}".formatted(running));
    }

    private void health(String status) {
        monitor.answer(
                "/services",
                "[%s, %s]"
                        .formatted(
                                FakeMonitor.service("order-service", "UP"),
                                FakeMonitor.service("payment-service", status)));
    }

    private static String awaited(CountDownLatch latch, boolean running) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "{\"name\": \"payment-service\", \"running\": %s}".formatted(running);
    }

    @Test
    void ofMoreSagasThanFitThoseThatWaitLongestAreShownAndAllAreCounted() {
        monitor.answer("/statistics", FakeMonitor.statistics(1_200));
        monitor.snapshot(board(0, 200, 1_200));
        show("/");
        var live = elements.region("Sagas");
        var rows = live.locator("tbody tr");
        assertThat(live).containsText("200 of 1,200 shown.");
        assertThat(rows).hasCount(200);
        assertThat(rows.first()).hasAttribute("data-order", order(0));
        assertThat(rows.last()).hasAttribute("data-order", order(199));
        screenshots("excerpt");

        // A saga that has just taken a step makes room for one that waits longer.
        monitor.nextSnapshot(board(8, 208, 1_199));
        monitor.send(
                "saga",
                FakeMonitor.saga(order(5_000), LONG_AGO.plusSeconds(5_000).toString()));
        monitor.send(
                "saga", FakeMonitor.saga(order(7), LONG_AGO.plusSeconds(6_000).toString()));
        assertThat(live.locator("[data-order='%s']".formatted(order(7)))).hasCount(0);
        assertThat(live.locator("[data-order='%s']".formatted(order(5_000)))).hasCount(0);
        assertThat(rows.last()).hasAttribute("data-order", order(207), withinTheReload());
        assertThat(rows).hasCount(200);

        monitor.snapshot(board(10, 40, 30));
        assertThat(live).not().containsText("shown.");
        assertThat(rows.first()).hasAttribute("data-order", order(39));
    }

    private static LocatorAssertions.HasAttributeOptions withinTheReload() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(20_000);
    }

    /** Returns a snapshot with the orders of these numbers: the lower its number, the longer an order waits. */
    private static String board(int from, int to, int running) {
        var sagas = IntStream.range(from, to)
                .mapToObj(number -> FakeMonitor.saga(
                        order(number), LONG_AGO.plusSeconds(number).toString()))
                .collect(Collectors.joining(", "));
        return "{\"sagas\": [%s], \"running\": %d}".formatted(sagas, running);
    }

    private static String order(int number) {
        return "01a21ca6-%04d-7234-9e8c-73a1f5a0%04d".formatted(number, number);
    }

    @Test
    void aPayloadIsShownUnchangedButForItsIndents() {
        var payload = "{\"z\" : 199.50,\"a\":90071992547409931234,  \"e\":1E2,\"t\": \" {, \\\\\\\" : [é\\u00e9\\/ ]\","
                + "\"a\":[ ],\"o\":{},\"n\":[1.0,null,{\"x\":-0}]}";
        monitor.answer("/sagas/" + ORDER, """
                {"saga": %s, "differences": [], "timeline": [{"place": 1, "service": "order-service",
                 "eventType": "OrderPlaced", "eventId": "%s", "causationId": null, "sequence": 1, "occurredAt": "%s",
                 "receivedAt": "%3$s", "sincePreviousMillis": null, "sinceCauseMillis": null, "traceId": null, "repeats": 0,
                 "topic": "orders", "partition": 0, "offset": 1, "payload": %s, "payloadText": %s, "valueHex": null}]}
                """.formatted(
                        FakeMonitor.saga(ORDER, LONG_AGO.toString()), order(2), LONG_AGO, payload, quoted(payload)));
        show("/#/orders/" + ORDER);
        page.getByText("Payload", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.getByLabel("Payload").textContent()).isEqualTo("""
                {
                  "z": 199.50,
                  "a": 90071992547409931234,
                  "e": 1E2,
                  "t": " {, \\\\\\" : [é\\u00e9\\/ ]",
                  "a": [],
                  "o": {},
                  "n": [
                    1.0,
                    null,
                    {
                      "x": -0
                    }
                  ]
                }""");
        screenshots("payload");
    }

    @Test
    void aRecordThatIsNotUtf8IsShownInHexadecimal() {
        monitor.answer("/strays", "[%s]".formatted(record("null", "\"7b00ff7d\"")));
        monitor.answer("/services", """
                [{"name": "payment-service", "url": "", "status": "UP", "outboxBacklog": 0, "outboxAgeSeconds": 0,
                  "consumerLag": 0, "parkedEvents": 2, "parkedKeys": 1, "askedAt": null}]
                """);
        monitor.answer(
                "/services/payment-service/parked",
                "[%s, %s]"
                        .formatted(
                                record("null", "\"ff\""),
                                record("\"{ 1.50 }\"", "null").replace("\"id\": 1", "\"id\": 2")));
        show("/#/audit");
        page.getByText("Value (not UTF-8, in hexadecimal)").click();
        assertThat(page.getByLabel("Value")).hasText("7b 00 ff 7d");
        screenshots("stray");

        goTo("#/services");
        page.getByText("Value (not UTF-8, in hexadecimal)").click();
        assertThat(page.getByLabel("Value").first()).hasText("ff");
        page.getByText("Value", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByLabel("Value").last().textContent()).isEqualTo("{ 1.50 }");
        screenshots("parked-hex");
    }

    private static String record(String value, String hex) {
        return """
                {"id": 1, "topic": "payments", "partition": 0, "offset": 1, "key": null, "eventId": null, "eventType": null,
                 "failure": "the value is not JSON", "attempts": 1, "status": "PARKED", "receivedAt": "%s",
                 "parkedAt": "%1$s", "value": %s, "valueHex": %s, "valueCut": false}
                """.formatted(LONG_AGO, value, hex);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Test
    void anOrderThatDoesNotExistLeadsOnward() {
        show("/#/orders/nope");
        var onward = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, named("All orders"));
        onward.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Orders");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private void show(String path) {
        page.navigate(monitor.url() + path);
    }

    private void goTo(String hash) {
        page.evaluate("hash => (location.hash = hash)", hash);
    }

    private void screenshots(String name) {
        for (var colours : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            var file = "%s-%s.png".formatted(name, colours.name().toLowerCase(java.util.Locale.ROOT));
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", file)));
        }
    }
}
