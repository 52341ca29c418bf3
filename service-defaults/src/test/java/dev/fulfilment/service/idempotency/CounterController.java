package dev.fulfilment.service.idempotency;

import dev.fulfilment.service.web.Unprocessable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns a random id with each response, so that responses differ. */
@RestController
@RequestMapping("/counters/{name}")
class CounterController {

    record Increment(
            @Min(value = 1, message = "must be at least 1") int by) {}

    record Counted(String name, long value, UUID id) {}

    private final JdbcTemplate jdbc;
    private final Conflicts conflicts;

    CounterController(JdbcTemplate jdbc, Conflicts conflicts) {
        this.jdbc = jdbc;
        this.conflicts = conflicts;
    }

    @PostMapping("/increments")
    ResponseEntity<Counted> increment(
            @PathVariable String name,
            @RequestParam(defaultValue = "1") int times,
            @Valid @RequestBody Increment increment) {
        var counted = new Counted(name, add(name, times * increment.by()), UUID.randomUUID());
        conflicts.mayOccur();
        return ResponseEntity.created(URI.create("/counters/" + name + "/increments/" + counted.id()))
                .eTag("\"" + counted.id() + "\"")
                .body(counted);
    }

    /** Rejects the request after its effect. */
    @PostMapping("/even-increments")
    Counted incrementToEven(@PathVariable String name, @RequestBody Increment increment) {
        var counted = new Counted(name, add(name, increment.by()), UUID.randomUUID());
        if (counted.value() % 2 == 1) {
            throw new Unprocessable("by", "must lead to an even number");
        }
        return counted;
    }

    /** Rejects the request by its return value. */
    @PostMapping("/odd-increments")
    ResponseEntity<Counted> incrementToOdd(@PathVariable String name, @RequestBody Increment increment) {
        var counted = new Counted(name, add(name, increment.by()), UUID.randomUUID());
        return counted.value() % 2 == 0
                ? ResponseEntity.unprocessableContent().body(counted)
                : ResponseEntity.ok(counted);
    }

    @PostMapping("/unanswered-increments")
    ResponseEntity<Void> incrementWithoutAnswer(@PathVariable String name) {
        add(name, 1);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/unkeyed-increments")
    @IgnoresIdempotencyKey
    Counted incrementIgnoringTheKey(@PathVariable String name) {
        return new Counted(name, add(name, 1), UUID.randomUUID());
    }

    @PostMapping("/later-increments")
    Callable<Counted> incrementLater(@PathVariable String name) {
        return () -> new Counted(name, add(name, 1), UUID.randomUUID());
    }

    @PutMapping
    Counted set(@PathVariable String name, @RequestBody Increment increment) {
        return new Counted(name, add(name, increment.by()), UUID.randomUUID());
    }

    private long add(String name, int by) {
        var sql =
                "insert into counter as c values (?, ?) on conflict (name) do update set value = c.value + ? returning value";
        return jdbc.query(sql, (row, _) -> row.getLong(1), name, by, by).getFirst();
    }
}
