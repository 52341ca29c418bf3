package dev.fulfilment.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses ours = new ClassFileImporter().importPackages("dev.fulfilment.service");

    @Test
    void doesNotUseTheJacksonThatTheApiDocumentationBrings() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
                .check(ours);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.fulfilment.service.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ours);
    }

    @Test
    void knowsNoServiceAndOfMessagingOnlyItsApi() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.fulfilment.messaging.*..",
                        "dev.fulfilment.order..",
                        "dev.fulfilment.payment..",
                        "dev.fulfilment.inventory..",
                        "dev.fulfilment.shipping..")
                .check(ours);
    }
}
