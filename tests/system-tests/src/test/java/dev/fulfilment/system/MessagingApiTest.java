package dev.fulfilment.system;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The root package of messaging is its API, and so are the consumer lag and the retries; its other sub-packages are internal. */
class MessagingApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service-defaults",
                "order-service",
                "payment-service",
                "inventory-service",
                "shipping-service",
                "saga-monitor"
            })
    void noModuleUsesAnInternalPackage(String module) {
        var classes = Path.of("../..", module, "target", "classes");
        assertThat(classes).isDirectory();
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.fulfilment.messaging.*..")
                        .and(not(resideInAnyPackage("dev.fulfilment.messaging.lag", "dev.fulfilment.messaging.retry"))))
                .check(new ClassFileImporter().importPath(classes));
    }
}
