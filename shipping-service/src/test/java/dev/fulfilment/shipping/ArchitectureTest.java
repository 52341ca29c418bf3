package dev.fulfilment.shipping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fulfilment.platform.arch.NamingRules;
import dev.fulfilment.platform.arch.TimeRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.fulfilment.shipping");

    @Test
    void aClassIsNamedAfterItsStereotype() {
        NamingRules.stereotypesAreNamed().check(classes);
    }

    @Test
    void noInstantIsPassedAsLocalTime() {
        TimeRules.noLocalTimestamps().check(classes);
    }

    @Test
    void knowsNoOtherService() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.fulfilment.order..", "dev.fulfilment.payment..", "dev.fulfilment.inventory..")
                .check(classes);
    }

    @Test
    void decidesWithoutAFramework() {
        noClasses()
                .that()
                .belongToAnyOf(
                        Shipment.class,
                        Destination.class,
                        DispatchPlan.class,
                        ShippingRules.class,
                        PostalCodes.class,
                        ShipmentEffect.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "tools.jackson..", "org.slf4j..")
                .check(classes);
    }

    @Test
    void usesNoJackson2() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .check(classes);
    }
}
