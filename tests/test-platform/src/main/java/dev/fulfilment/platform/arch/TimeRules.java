package dev.fulfilment.platform.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Rules about times: an instant never passes through the local time of a machine. */
public final class TimeRules {

    private TimeRules() {}

    /** Returns the rule that forbids JDBC's timestamp. */
    public static ArchRule noLocalTimestamps() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Timestamp")
                .allowEmptyShould(true)
                .as("An instant is bound as OffsetDateTime, or as ISO text in an array: the driver writes a"
                        + " java.sql.Timestamp in local time, which occurs twice when the clocks go back");
    }
}
