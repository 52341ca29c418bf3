package dev.fulfilment.simulation;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.shipping.PackingPolicy;
import dev.fulfilment.shipping.ShippingRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Initial data, chosen for conflicts: few customers, little money, a scarce product. */
final class Fixtures {

    static final Currency EURO = Currency.getInstance("EUR");

    static final CustomerId RICH = CustomerId.of("rich");
    static final CustomerId POOR = CustomerId.of("poor");
    static final CustomerId UNKNOWN = CustomerId.of("unknown");
    static final List<CustomerId> CUSTOMERS = List.of(RICH, RICH, RICH, POOR, POOR, UNKNOWN);
    static final Table<CustomerId, BigDecimal> BALANCES =
            Table.of(Map.of(RICH, new BigDecimal("120.00"), POOR, new BigDecimal("35.00")));

    static final ProductId SCARCE = ProductId.of("scarce");
    static final ProductId PLENTY = ProductId.of("plenty");
    /** Product that only order-service's price list contains. */
    static final ProductId GONE = ProductId.of("gone");

    static final List<ProductId> PRODUCTS = List.of(SCARCE, SCARCE, PLENTY, PLENTY, PLENTY, GONE);
    static final Table<ProductId, Stock> STOCK = Table.of(Map.of(SCARCE, new Stock(3, 0), PLENTY, new Stock(50, 0)));
    static final List<Money> PRICES = List.of(Money.of("10", "EUR"), Money.of("15", "EUR"), Money.of("0", "EUR"));
    private static final ListedPrice FIRST = new ListedPrice(PRICES.getFirst(), 0);
    static final Table<ProductId, ListedPrice> LISTED = Table.of(Map.of(SCARCE, FIRST, PLENTY, FIRST));
    static final Table<ProductId, ListedPrice> LISTED_AND_GONE = LISTED.with(GONE, FIRST);

    static final List<ShippingAddress> ADDRESSES = List.of(
            address("Berlin", "DE", "10115"),
            address("Paris", "FR", "75001"),
            address("Reykjavik", "IS", "101"),
            address("Hamburg", "DE", "no code"));

    /** Addresses in served countries, with a valid postal code. */
    static final List<ShippingAddress> SERVED = ADDRESSES.subList(0, 2);

    private Fixtures() {}

    static ShippingRules rules(boolean byHand) {
        return new ShippingRules(
                Set.of("DE", "FR"), byHand ? new PackingPolicy.Manual() : new PackingPolicy.Timed(Duration.ZERO));
    }

    static OrderId order(int number) {
        return new OrderId(new UUID(0, number));
    }

    /** Shortens the key of an order to its number; a product id stays as it is. */
    static String shortName(String key) {
        return key.startsWith("00000000-") ? "order " + UUID.fromString(key).getLeastSignificantBits() : key;
    }

    private static ShippingAddress address(String city, String country, String postalCode) {
        return new ShippingAddress("Ada", "Street 1", city, postalCode, country);
    }
}
