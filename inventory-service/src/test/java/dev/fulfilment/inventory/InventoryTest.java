package dev.fulfilment.inventory;

import dev.fulfilment.platform.spring.ServiceTest;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service, with several threads and small batches, so that batches meet; and its upstream. */
@ServiceTest
@AutoConfigureRestTestClient
@Import({UpstreamPublisher.class, Publications.class})
@TestPropertySource(
        properties = {
            "messaging.consumer.concurrency=4",
            "messaging.consumer.max-poll-records=50",
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "logging.level.org.hibernate.session.metrics=warn"
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InventoryTest {}
