package dev.fulfilment.service.web;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.wire.StringValueModule;
import dev.fulfilment.service.logging.OrderIdLoggingInterceptor;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * REST defaults: JSON as the only media type, ids and money in JSON, a body limit, and problem details (RFC 9457). Runs before
 * Spring Boot's own servlet, error controller and problem details, which back off.
 */
@AutoConfiguration(
        before = {
            DispatcherServletAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class,
            WebMvcAutoConfiguration.class,
            JacksonAutoConfiguration.class
        })
@ConditionalOnWebApplication
class RestAutoConfiguration {

    /** Converters besides that of JSON: they write bytes and files as they are. */
    private static final Set<Class<?>> PLAIN_CONVERTERS = Set.of(
            ByteArrayHttpMessageConverter.class,
            StringHttpMessageConverter.class,
            ResourceHttpMessageConverter.class,
            ResourceRegionHttpMessageConverter.class);

    @Bean(DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME)
    DispatcherServlet dispatcherServlet() {
        return new MappedMethodsServlet();
    }

    /** Lets TRACE reach the servlet: Tomcat refuses it, and its {@code Allow} lists the methods of the servlet. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> traceReachesTheServlet() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
    }

    @Bean
    RestRegistrations restRegistrations() {
        return new RestRegistrations();
    }

    /**
     * Removes the converters of other formats, which libraries bring along (springdoc: YAML). Their mappers are
     * not strict.
     */
    @Bean
    ServerHttpMessageConvertersCustomizer jsonOnly() {
        return converters -> converters.configureMessageConvertersList(
                all -> all.removeIf(converter -> !(converter instanceof JacksonJsonHttpMessageConverter)
                        && !PLAIN_CONVERTERS.contains(converter.getClass())));
    }

    @Bean
    WebMvcConfigurer charsetIgnoringNegotiation() {
        return new WebMvcConfigurer() {
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.strategies(List.of(new CharsetIgnoringNegotiation()));
            }
        };
    }

    /** Lazy, because filters are created before the server starts and the resolver depends on nearly every other bean. */
    @Bean
    MalformedRequestFilter malformedRequestFilter(
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new MalformedRequestFilter(problems);
    }

    @Bean
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

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
