package dev.fulfilment.service.web;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.wire.StringValueModule;
import dev.fulfilment.service.logging.OrderIdLoggingInterceptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * REST defaults: ids and money in JSON, a body limit, and problem details (RFC 9457). Runs before Spring Boot's own problem
 * details, which back off when there is a {@code ResponseEntityExceptionHandler}.
 */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class})
@ConditionalOnWebApplication
class RestAutoConfiguration {

    @Bean
    Problems problems() {
        return new Problems();
    }

    @Bean
    BodyLimit bodyLimit(@Value("${fulfilment.body-limit:1MB}") DataSize limit) {
        return new BodyLimit(limit);
    }

    @Bean
    StringValueModule textValueModule() {
        return new StringValueModule();
    }

    @Bean
    JacksonModule moneyModule() {
        return new SimpleModule("money").addDeserializer(Money.class, new MoneyFromJson());
    }

    /** Rejects a number or boolean in place of a string, for which there is no configuration property. */
    @Bean
    JsonMapperBuilderCustomizer strictStringCoercion() {
        return json -> json.withCoercionConfig(
                LogicalType.Textual,
                text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    @Bean
    WebMvcConfigurer orderIdLogging() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OrderIdLoggingInterceptor());
            }
        };
    }
}
