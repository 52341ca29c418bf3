package dev.fulfilment.service.web;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductId;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import java.util.Currency;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** OpenAPI description with the service's name as title and ids as strings, as in JSON. */
@AutoConfiguration
@ConditionalOnWebApplication
class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(OrderId.class, new UUIDSchema())
                .replaceWithSchema(CustomerId.class, new StringSchema())
                .replaceWithSchema(ProductId.class, new StringSchema())
                .replaceWithSchema(Currency.class, new StringSchema().example("EUR"));
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name:service}") String service) {
        return new OpenAPI().info(new Info().title(service).version("1"));
    }
}
