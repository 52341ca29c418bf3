package dev.fulfilment.platform.arch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeRulesTest {

    static class LocalTime {

        Instant read(ResultSet row) throws SQLException {
            return row.getTimestamp("at").toInstant();
        }
    }

    @Test
    void saysWhyATimestampIsAmbiguous() {
        assertThatThrownBy(() ->
                        TimeRules.noLocalTimestamps().check(new ClassFileImporter().importClasses(LocalTime.class)))
                .hasMessageContaining("occurs twice when the clocks go back")
                .hasMessageContaining("LocalTime.read");
    }
}
