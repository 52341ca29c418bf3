package dev.fulfilment.platform.arch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

class NamingRulesTest {

    @Repository
    static class BookRepository {}

    @Service
    static class LoanService {}

    @Repository
    static class Books {}

    @Service
    static class Loans {}

    @Test
    void allowsAStereotypeAsSuffix() {
        assertThatCode(() -> check(BookRepository.class, LoanService.class)).doesNotThrowAnyException();
    }

    @Test
    void saysInWordsWhatANameLacks() {
        assertThatThrownBy(() -> check(Books.class, Loans.class))
                .hasMessageContaining("A class with @Repository has a name that ends in Repository")
                .hasMessageContaining("Books")
                .hasMessageContaining("A class with @Service has a name that ends in Service")
                .hasMessageContaining("Loans");
    }

    private static void check(Class<?>... classes) {
        NamingRules.stereotypesAreNamed().check(new ClassFileImporter().importClasses(classes));
    }
}
