package dev.fulfilment.order;

import dev.fulfilment.platform.spring.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.context.annotation.Import;

/** Starts the service with test clients for its REST interface and its topics. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@AutoConfigureRestTestClient
@Import({Customers.class, UpstreamEvents.class, Published.class})
public @interface OrderServiceTest {}
