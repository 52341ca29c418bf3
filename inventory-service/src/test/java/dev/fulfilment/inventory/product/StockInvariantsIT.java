package dev.fulfilment.inventory.product;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fulfilment.inventory.InventoryTest;
import dev.fulfilment.inventory.Shop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@InventoryTest
class StockInvariantsIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RestTestClient client;

    @ParameterizedTest
    @ValueSource(strings = {"allocated = 6", "allocated = -1", "on_hand = -1", "price_amount = 0", "name = ' '"})
    void theDatabaseItselfRefuses(String nonsense) {
        var desk = new Shop(client).productWith(5);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update product set %s where product_id = ?".formatted(nonsense))
                        .param(desk)
                        .update());
    }
}
