package dev.fulfilment.platform.spring;

import dev.fulfilment.platform.PlatformKind;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;

/** Connects a service to this JVM's platform: to processes by their addresses, to containers as beans. */
public final class PlatformInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        switch (PlatformKind.chosen()) {
            case PROCESSES -> new PlatformAddresses().initialize(context);
            // The only reference to this class: without the profile, Testcontainers is not on the class path.
            case CONTAINERS ->
                new AnnotatedBeanDefinitionReader((BeanDefinitionRegistry) context)
                        .register(ContainerConnections.class);
        }
    }
}
