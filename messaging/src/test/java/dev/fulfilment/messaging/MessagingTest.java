package dev.fulfilment.messaging;

import dev.fulfilment.platform.Platform;
import dev.fulfilment.platform.spring.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The {@link ThingService} on the platform, with its topics. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MessagingTest.Topics.class)
@ServiceTest
@interface MessagingTest {

    /** Makes the topics before the context starts, which refuses to start without them. */
    class Topics implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
            Platform.shared().kafka().create(ThingEvent.TOPICS);
        }
    }
}
