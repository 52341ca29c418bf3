package dev.fulfilment.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureReportTest {

    private final List<String> output = new ArrayList<>();
    private final FailureReport report = new FailureReport(output::add);

    @Test
    void reportsAFailureOnceUntilItChanges() {
        report.failed("no space");
        report.failed("no space");
        report.failed("no permission");

        assertThat(output).containsExactly("no space", "no permission");
    }

    @Test
    void reportsAFailureAgainAfterASuccess() {
        report.failed("no space");
        report.succeeded();
        report.failed("no space");

        assertThat(output).containsExactly("no space", "no space");
    }
}
