package dev.fulfilment.service;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The REST interface: ids in paths, problems as answers. Before Boot's own problem details, which then stand back. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication
class RestAutoConfiguration {

    @Bean
    Problems problems() {
        return new Problems();
    }

    @Bean
    WebMvcConfigurer textValuesInPaths() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new TextValueConverters());
            }
        };
    }
}
