package dev.fulfilment.service.idempotency;

import dev.fulfilment.platform.spring.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** Test of the {@link CounterService} on a real database, with a client. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(Counting.class)
@interface CounterTest {}
