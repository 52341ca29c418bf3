package dev.fulfilment.payment;

import dev.fulfilment.platform.spring.ServiceTest;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service, with the upstream that a test speaks for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@AutoConfigureRestTestClient
@TestPropertySource(properties = "messaging.consumer.concurrency=4") // so that orders of one customer do meet
@Import({Customers.class, UpstreamPublisher.class, Published.class, BalanceCheck.class})
public @interface RunningService {}
