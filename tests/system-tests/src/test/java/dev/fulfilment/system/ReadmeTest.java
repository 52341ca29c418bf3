package dev.fulfilment.system;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.OrderEvent;
import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the README's diagram and its Java code with the real ones. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("(?s)```java\\n(.*?)```");

    private final String readme = read();

    @TempDir
    private Path classes;

    @Test
    void drawsEveryTopicWithItsPublisherAndItsConsumers() {
        for (var topic : Topics.all()) {
            assertThat(readme)
                    .as(topic.name())
                    .containsPattern(topic.publisher() + " -- outbox relay --> [a-z &]*\\b" + topic.name() + "\\b");
            assertThat(consumersDrawn(topic)).as(topic.name()).isEqualTo(consumers(topic));
        }
    }

    @Test
    void itsJavaCodeCompiles() {
        var matcher = JAVA.matcher(readme);
        assertThat(matcher.find()).isTrue();

        assertThat(compile(imports() + matcher.group(1))).isEmpty();
    }

    /** Services with a reaction; order-service feeds its read model from the topic "orders", too. */
    private static TreeSet<String> consumers(Topic topic) {
        return SagaMap.STEPS.stream()
                .filter(step -> Stream.concat(Stream.of(step.trigger()), step.alsoNeeds().stream())
                        .anyMatch(event ->
                                FulfilmentEvents.CATALOG.typeOf(event).topic().equals(topic)))
                .map(SagaStep::service)
                .collect(toCollection(TreeSet::new));
    }

    private TreeSet<String> consumersDrawn(Topic topic) {
        var label = Pattern.compile("<b>%s</b><br/>([^\"]*)\"".formatted(topic.name()))
                .matcher(readme);
        assertThat(label.find()).as(topic.name()).isTrue();
        return Stream.of(label.group(1).split(", "))
                .filter(consumer -> !consumer.equals("order (read model)"))
                .map(consumer -> consumer.replaceFirst(" \\(.*", "") + "-service")
                .collect(toCollection(TreeSet::new));
    }

    private static String imports() {
        return Stream.concat(
                        Stream.of(Topics.class, Topic.class, Outbox.class, JdbcClient.class, Component.class)
                                .map(Class::getPackageName),
                        Stream.of(OrderEvent.class, PaymentEvent.class).map(Class::getCanonicalName))
                .map("import %s.*;\n"::formatted)
                .collect(joining());
    }

    private List<String> compile(String source) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var options =
                List.of("-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, options, null, List.of(source(source)))
                .call();
        return diagnostics.getDiagnostics().stream().map(Object::toString).toList();
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///OrderReactions.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../../README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
