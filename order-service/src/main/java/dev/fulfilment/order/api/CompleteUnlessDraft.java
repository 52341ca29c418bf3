package dev.fulfilment.order.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requires items and an address, except for a draft, which may get them later. */
@Constraint(validatedBy = CompleteUnlessDraft.Rule.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface CompleteUnlessDraft {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports the property that breaks the rule in place of the whole request. */
    final class Rule implements ConstraintValidator<CompleteUnlessDraft, PlaceOrderRequest> {

        private static final int MAX_ITEMS = 10_000;

        @Override
        public boolean isValid(PlaceOrderRequest request, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            return require(ruleForItems(request.items(), request.isDraft()), "items", context)
                    & require(ruleForAddress(request), "shippingAddress", context);
        }

        private static @Nullable String ruleForItems(@Nullable List<?> items, boolean draft) {
            if (items == null) {
                return draft ? null : "is missing";
            }
            if (items.size() > MAX_ITEMS || (items.isEmpty() && !draft)) {
                return draft ? "must have at most 10000 lines" : "must have 1 to 10000 lines";
            }
            return null;
        }

        private static @Nullable String ruleForAddress(PlaceOrderRequest request) {
            return request.shippingAddress() == null && !request.isDraft() ? "is missing" : null;
        }

        private static boolean require(@Nullable String rule, String property, ConstraintValidatorContext context) {
            if (rule != null) {
                context.buildConstraintViolationWithTemplate(rule)
                        .addPropertyNode(property)
                        .addConstraintViolation();
            }
            return rule == null;
        }
    }
}
