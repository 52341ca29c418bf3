package dev.fulfilment.shipping;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class ShippingService {

    static void main(String[] args) {
        SpringApplication.run(ShippingService.class, args);
    }
}
