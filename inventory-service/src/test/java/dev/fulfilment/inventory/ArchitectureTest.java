package dev.fulfilment.inventory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.fulfilment.platform.arch.NamingRules;
import dev.fulfilment.platform.arch.TimeRules;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.fulfilment.inventory");

    @Test
    void aClassIsNamedAfterItsStereotype() {
        NamingRules.stereotypesAreNamed().check(service);
    }

    @Test
    void noInstantIsPassedAsLocalTime() {
        TimeRules.noLocalTimestamps().check(service);
    }

    @Test
    void knowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.fulfilment.order..", "dev.fulfilment.payment..", "dev.fulfilment.shipping..")
                .check(service);
    }

    @Test
    void decidesWithoutSpring() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areRecords()
                .or()
                .areEnums()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(service);
    }

    @Test
    void whatIsDecidedAboutAnAllocationNeedsNoServer() {
        classes()
                .that()
                .haveFullyQualifiedName("dev.fulfilment.inventory.allocation.Allocation")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "dev.fulfilment.events..", "dev.fulfilment.inventory.allocation")
                .check(service);
    }

    @Test
    void knowsProductsWithoutAllocations() {
        noClasses()
                .that()
                .resideInAPackage("dev.fulfilment.inventory.product")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.fulfilment.inventory.allocation")
                .check(service);
    }

    @Test
    void usesNoJackson2() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .check(service);
    }
}
