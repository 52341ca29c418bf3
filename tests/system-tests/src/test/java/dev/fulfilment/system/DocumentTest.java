package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compares the generated documents with the code. {@code -Ddocs.write=true} regenerates them. */
class DocumentTest {

    private static final Path DOCS = Path.of("../../docs");

    @Test
    void theSagaIsAsDocumented() throws IOException {
        compare("saga.md", SagaDocument.text());
    }

    @Test
    void theEventsAreAsDocumented() throws IOException {
        compare("events.md", EventsDocument.text());
    }

    private static void compare(String file, String text) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCS.resolve(file), text);
        }
        assertThat(DOCS.resolve(file)).hasContent(text);
    }
}
