package dev.fulfilment.monitor;

import dev.fulfilment.platform.spring.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.context.annotation.Import;

/** Starts the monitor, with a publisher of events and an HTTP client. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@AutoConfigureRestTestClient
@Import({EventPublisher.class, PageClient.class})
public @interface MonitorTest {}
