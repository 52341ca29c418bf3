package dev.fulfilment.payment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fulfilment.platform.arch.NamingRules;
import dev.fulfilment.platform.arch.TimeRules;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.fulfilment.payment");

    @Test
    void aClassIsNamedAfterItsStereotype() {
        NamingRules.stereotypesAreNamed().check(classes);
    }

    @Test
    void noInstantIsPassedAsLocalTime() {
        TimeRules.noLocalTimestamps().check(classes);
    }

    @Test
    void decisionsKnowNoFramework() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areRecords()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(classes);
    }

    @Test
    void whatIsDecidedAboutAPaymentNeedsNoServer() {
        classes()
                .that()
                .haveFullyQualifiedName("dev.fulfilment.payment.charging.Payment")
                .should()
                .onlyDependOnClassesThat()
                .haveNameMatching("(java|org.jspecify|dev.fulfilment.events|dev.fulfilment.payment.charging)\\..*"
                        + "|dev.fulfilment.payment.account.LedgerEntryType")
                .check(classes);
    }

    @Test
    void otherServicesAreKnownByTheirEventsOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.fulfilment.order..",
                        "dev.fulfilment.inventory..",
                        "dev.fulfilment.shipping..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..")
                .check(classes);
    }

    @Test
    void accountsKnowNothingOfOrders() {
        noClasses()
                .that()
                .resideInAPackage("dev.fulfilment.payment.account")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.fulfilment.payment.charging")
                .check(classes);
    }
}
