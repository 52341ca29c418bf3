package dev.fulfilment.inventory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class InventoryService {

    static void main(String[] args) {
        SpringApplication.run(InventoryService.class, args);
    }
}
