package dev.fulfilment.inventory.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.inventory.InventoryTest;
import dev.fulfilment.inventory.Publications;
import dev.fulfilment.inventory.Shop;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@InventoryTest
class ProductsIT {

    private final Publications published;
    private final Shop shop;
    private final String desk = "desk-" + UUID.randomUUID();

    @Autowired
    ProductsIT(Publications published, RestTestClient client) {
        this.published = published;
        this.shop = new Shop(client);
    }

    @Test
    void publishesANewProductAndEachChange() {
        shop.list(desk, "Oak desk", "99.99").expectStatus().isCreated();
        shop.list(desk, "Oak desk", "99.990").expectStatus().isOk();
        shop.list(desk, "Oak desk", "109").expectStatus().isOk();
        assertThat(published.about(ProductId.of(desk))).containsExactly(listed("99.99", 0), listed("109.00", 1));
    }

    @Test
    void publishesOnceWhenManyListTheSameNewProductAtOnce() {
        var requests = Stream.generate(() -> CompletableFuture.supplyAsync(() -> shop.list(desk, "Oak desk", "99.99")))
                .limit(8)
                .toList();
        requests.forEach(request -> request.join().expectStatus().is2xxSuccessful());
        assertThat(published.about(ProductId.of(desk))).containsExactly(listed("99.99", 0));
    }

    @Test
    void answersWithTheProductAndItsStock() {
        shop.list(desk, "Oak desk", "99.99").expectHeader().location("/products/" + desk);
        shop.receive(desk, "3")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.onHand")
                .isEqualTo(3);
        shop.receive(desk, "1000000").expectStatus().isCreated();
        shop.get("/products/{id}", desk).expectStatus().isOk().expectBody().json("""
                {"productId": "%s", "name": "Oak desk", "price": {"amount": 99.99, "currency": "EUR"},
                 "onHand": 1000003, "allocated": 0, "available": 1000003}""".formatted(desk));
    }

    @Test
    void takesAReceiptThatIsSentAgainByItsKeyOnce() {
        shop.list(desk, "Oak desk", "99.99");
        shop.receive(desk, "7", desk).expectStatus().isCreated();
        shop.receive(desk, "7").expectStatus().isCreated();
        shop.receive(desk, "7", desk)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.onHand")
                .isEqualTo(7);
        shop.assertStock(desk, 14, 0);
    }

    @Test
    void losesNoReceiptWhenManyArriveAtOnce() {
        shop.list(desk, "Oak desk", "99.99");
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> shop.receive(desk, "7")))
                .limit(30)
                .toList()
                .forEach(receipt -> receipt.join().expectStatus().isCreated());
        shop.assertStock(desk, 210, 0);
    }

    @Test
    void listsProductsPageByPageInTheOrderOfTheirIds() {
        Stream.of("-c", "-a", "-B").forEach(end -> shop.list(desk + end, "Oak desk", "99.99"));
        shop.get("/products?after={after}&limit=2", desk)
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(2)
                .jsonPath("$[0].productId")
                .isEqualTo(desk + "-B")
                .jsonPath("$[1].productId")
                .isEqualTo(desk + "-a");
        shop.get("/products?after={after}&limit=1", desk + "-a")
                .expectBody()
                .jsonPath("$[0].productId")
                .isEqualTo(desk + "-c");
    }

    private ProductListed listed(String price, int revision) {
        return new ProductListed(ProductId.of(desk), "Oak desk", Money.of(price, "EUR"), revision);
    }
}
