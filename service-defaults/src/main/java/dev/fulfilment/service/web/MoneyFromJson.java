package dev.fulfilment.service.web;

import dev.fulfilment.events.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Reads {@code {"amount": 12.50, "currency": "EUR"}}, and names the invalid one of the two. */
final class MoneyFromJson extends StdDeserializer<Money> {

    MoneyFromJson() {
        super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) {
        var parts = context.readValue(json, Parts.class);
        if (parts.currency == null) {
            throw wrong(json, context, "currency", new IllegalArgumentException("is missing"));
        }
        if (parts.amount == null) {
            throw wrong(json, context, "amount", new IllegalArgumentException("is missing"));
        }
        try {
            return new Money(parts.amount, parts.currency);
        } catch (IllegalArgumentException e) {
            throw wrong(json, context, "amount", e);
        }
    }

    private RuntimeException wrong(
            JsonParser json, DeserializationContext context, String field, IllegalArgumentException rule) {
        return ValueInstantiationException.from(json, String.valueOf(rule.getMessage()), getValueType(context), rule)
                .prependPath(Money.class, field);
    }

    private record Parts(
            @Nullable BigDecimal amount, @Nullable Currency currency) {}
}
