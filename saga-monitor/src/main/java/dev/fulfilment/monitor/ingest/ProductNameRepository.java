package dev.fulfilment.monitor.ingest;

import dev.fulfilment.monitor.ingest.DecodeResult.ListedProduct;
import dev.fulfilment.service.jdbc.ColumnArrays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores the names and prices of products. */
@Repository
class ProductNameRepository {

    private final JdbcTemplate jdbc;

    ProductNameRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<ListedProduct> products) {
        var latest = new LinkedHashMap<String, ListedProduct>();
        products.forEach(each -> latest.merge(
                each.product().key(), each, (one, other) -> other.sequence() > one.sequence() ? other : one));
        jdbc.update(
                """
                insert into product as stored (product_id, name, price, currency, sequence)
                select * from unnest(?, ?, ?, ?, ?)
                on conflict (product_id) do update set (name, price, currency, sequence) =
                    (excluded.name, excluded.price, excluded.currency, excluded.sequence)
                    where excluded.sequence > stored.sequence
                """,
                statement -> new ColumnArrays<>(statement, new ArrayList<>(latest.values()))
                        .withTexts(each -> each.product().key())
                        .withTexts(each -> each.product().name().replace('\0', '\uFFFD'))
                        .with("numeric", each -> each.product().price().amount())
                        .withTexts(each -> each.product().price().currency().getCurrencyCode())
                        .with("bigint", ListedProduct::sequence));
    }
}
