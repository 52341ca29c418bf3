package dev.fulfilment.platform.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** Naming rules: the Spring stereotype of a class is the suffix of its name. */
public final class NamingRules {

    private NamingRules() {}

    /** Returns the rule that covers repositories, services, controllers and the application class. */
    public static ArchRule stereotypesAreNamed() {
        return CompositeArchRule.of(List.of(
                named("org.springframework.stereotype.Repository", "Repository"),
                named("org.springframework.stereotype.Service", "Service"),
                named("org.springframework.web.bind.annotation.RestController", "Controller"),
                named("org.springframework.boot.autoconfigure.SpringBootApplication", "Application")));
    }

    private static ArchRule named(String annotation, String suffix) {
        var simpleName = annotation.substring(annotation.lastIndexOf('.') + 1);
        return classes()
                .that()
                .areAnnotatedWith(annotation)
                .should()
                .haveSimpleNameEndingWith(suffix)
                .allowEmptyShould(true)
                .as("A class with @%s has a name that ends in %s, so that the listing of a package shows its role"
                        .formatted(simpleName, suffix));
    }
}
