package dev.fulfilment.order;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fulfilment.messaging.Outbox;
import dev.fulfilment.platform.arch.NamingRules;
import dev.fulfilment.platform.arch.TimeRules;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.fulfilment.order");

    @Test
    void aClassIsNamedAfterItsStereotype() {
        NamingRules.stereotypesAreNamed().check(classes);
    }

    @Test
    void noInstantIsPassedAsLocalTime() {
        TimeRules.noLocalTimestamps().check(classes);
    }

    @Test
    void theDomainIsFreeOfFrameworks() {
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "dev.fulfilment.events..", "dev.fulfilment.order.domain")
                .check(classes);
    }

    @Test
    void theDomainNeitherReadsTheClockNorPublishes() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo("dev.fulfilment.events.wire.Event")
                .orShould()
                .callMethod("java.time.Instant", "now")
                .check(classes);
    }

    @Test
    void privateEventsBecomePublishedOnesInOnePlace() {
        noClasses()
                .that(dependOn("dev.fulfilment.order.domain.OrderEvent"))
                .and()
                .doNotHaveSimpleName("IntegrationEventMapper")
                .should()
                .dependOnClassesThat()
                .areAssignableTo("dev.fulfilment.events.OrderEvent")
                .check(classes);
    }

    @Test
    void theListOfOrdersIsFedByThePublishedStatesAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.fulfilment.order.view")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.fulfilment.order.domain")
                .check(classes);
    }

    /** Transitively: a rebuild publishes nothing. */
    @Test
    void aRebuildCannotReachTheOutbox() {
        noClasses()
                .that()
                .resideInAPackage("dev.fulfilment.order.view..")
                .should()
                .transitivelyDependOnClassesThat()
                .areAssignableTo(Outbox.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.fulfilment"));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.fulfilment.order.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> dependOn(String type) {
        return DescribedPredicate.describe(
                "depend on " + type,
                each -> each.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isAssignableTo(type)));
    }

    @Test
    void otherServicesAreKnownByTheirEventsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.fulfilment.payment..", "dev.fulfilment.inventory..", "dev.fulfilment.shipping..")
                .check(classes);
    }

    @Test
    void jsonIsReadAndWrittenByOneJackson() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .check(classes);
    }
}
