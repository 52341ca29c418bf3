package dev.fulfilment.platform.spring;

import dev.fulfilment.platform.PlatformKind;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;

/** Connects a service to the platform of this JVM: to processes by their addresses, to containers as beans. */
public final class PlatformInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        switch (PlatformKind.chosen()) {
            case PROCESSES -> new PlatformAddresses().initialize(context);
            // Named here and nowhere else, so that without the profile nothing asks for Testcontainers.
            case CONTAINERS ->
                new AnnotatedBeanDefinitionReader((BeanDefinitionRegistry) context)
                        .register(ContainerConnections.class);
        }
    }
}
