package dev.fulfilment.order.api;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that can be printed, for example on a label: not blank, at most 200 characters, without control characters and
 * unpaired surrogates, which PostgreSQL and Kafka consumers reject.
 */
@NotNull(message = "is missing")
@Pattern(
        regexp = "(?=.*[^\\p{Z}])[^\\p{Cc}\\p{Cs}]{1,200}",
        message = "must be 1 to 200 printable characters, not all blank")
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface PrintableText {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
