package dev.fulfilment.monitor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.FailureLog;
import dev.fulfilment.platform.arch.NamingRules;
import dev.fulfilment.platform.arch.TimeRules;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.fulfilment.monitor");

    @Test
    void itKnowsThePublishedLanguageAndTheConsumerLagButNoServiceNorOutboxNorInbox() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "dev.fulfilment.messaging..",
                                "dev.fulfilment.order..",
                                "dev.fulfilment.payment..",
                                "dev.fulfilment.inventory..",
                                "dev.fulfilment.shipping..")
                        .and(not(resideInAPackage("dev.fulfilment.messaging.lag..")))
                        .and(not(resideInAPackage("dev.fulfilment.messaging.retry..")))
                        .and(not(type(FailureLog.class)))
                        .and(not(type(FailureClassifier.class))))
                .check(ours);
    }

    @Test
    void whatFollowsFromTheFactsNeedsNoFramework() {
        classes()
                .that(resideInAPackage("dev.fulfilment.monitor.facts.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "dev.fulfilment.events..", "dev.fulfilment.monitor.facts..", "org.jspecify..")
                .check(ours);
    }

    @Test
    void theAuditorsDecisionsNeedNoFramework() {
        classes()
                .that()
                .haveNameMatching(".*\\.audit\\.(Auditor|AuditResult|TotalsDelta|rules\\..*)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.fulfilment.events..",
                        "dev.fulfilment.monitor.facts..",
                        "dev.fulfilment.monitor.audit..",
                        "org.jspecify..")
                .check(ours);
    }

    @Test
    void thePackagesKnowEachOtherInOneDirection() {
        slices().matching("dev.fulfilment.monitor.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ours);
    }

    @Test
    void stereotypesHaveTheirNames() {
        NamingRules.stereotypesAreNamed().check(ours);
    }

    @Test
    void noInstantIsPassedAsLocalTime() {
        TimeRules.noLocalTimestamps().check(ours);
    }
}
