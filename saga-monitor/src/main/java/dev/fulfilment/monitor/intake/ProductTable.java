package dev.fulfilment.monitor.intake;

import dev.fulfilment.monitor.Columns;
import dev.fulfilment.monitor.intake.Reading.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What products are called. */
@Repository
class ProductTable {

    private final JdbcTemplate jdbc;

    ProductTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Listing> listings) {
        var latest = new LinkedHashMap<String, Listing>();
        listings.forEach(each -> latest.merge(
                each.product().key(), each, (one, other) -> other.sequence() > one.sequence() ? other : one));
        jdbc.update(
                """
                insert into product as known (product_id, name, price, currency, sequence)
                select * from unnest(?, ?, ?, ?, ?)
                on conflict (product_id) do update set (name, price, currency, sequence) =
                    (excluded.name, excluded.price, excluded.currency, excluded.sequence)
                    where excluded.sequence > known.sequence
                """,
                statement -> new Columns<>(statement, new ArrayList<>(latest.values()))
                        .withTexts(each -> each.product().key())
                        .withTexts(each -> each.product().name().replace('\0', '\uFFFD'))
                        .with("numeric", each -> each.product().price().amount())
                        .withTexts(each -> each.product().price().currency().getCurrencyCode())
                        .with("bigint", Listing::sequence));
    }
}
