package dev.fulfilment.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fulfilment.platform.arch.TimeRules;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.fulfilment.messaging");

    @Test
    void messagingKnowsNoBusinessEvent() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are ours, but neither machinery nor wire",
                        (JavaClass type) -> type.getPackageName().startsWith("dev.fulfilment.")
                                && !type.getPackageName().startsWith("dev.fulfilment.messaging")
                                && !type.getPackageName().equals("dev.fulfilment.events.wire")))
                .check(CLASSES);
    }

    @Test
    void messagingNeedsNeitherJpaNorTheOldJackson() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void thePackagesHaveNoCycles() {
        slices().matching("dev.fulfilment.messaging.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void tracingDependsOnNeitherOutboxNorInbox() {
        noClasses()
                .that()
                .resideInAPackage("dev.fulfilment.messaging.tracing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.fulfilment.messaging.outbox..", "dev.fulfilment.messaging.inbox..")
                .check(CLASSES);
    }

    @Test
    void noInstantIsPassedAsLocalTime() {
        TimeRules.noLocalTimestamps().check(CLASSES);
    }
}
