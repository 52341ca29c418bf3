package dev.fulfilment.service.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.platform.Platform;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ColumnArraysIT {

    private final JdbcTemplate jdbc = new JdbcTemplate(source());

    private static DriverManagerDataSource source() {
        var database = Platform.shared().database("column-arrays");
        return new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
    }

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin"})
    void storesEveryInstantThatTheColumnTypeHas(String machine) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        var instants = List.of(
                Instant.parse("2026-10-25T00:30:00.123456Z"),
                Instant.parse("2026-10-25T01:30:00Z"),
                Instant.parse("-4712-01-01T00:00:00Z"),
                Instant.parse("+10000-01-01T00:00:00Z"),
                Instant.parse("+294276-12-31T23:59:59Z"));
        jdbc.execute("drop table if exists instant; create table instant (place serial, at timestamptz)");

        jdbc.update(
                "insert into instant (at) select unnest(?)",
                statement -> new ColumnArrays<>(statement, instants).with("timestamptz", instant -> instant));

        assertThat(jdbc.query(
                        "select at from instant order by place",
                        (row, _) -> row.getObject("at", OffsetDateTime.class).toInstant()))
                .isEqualTo(instants);
    }
}
