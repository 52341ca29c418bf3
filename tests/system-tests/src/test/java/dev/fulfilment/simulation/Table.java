package dev.fulfilment.simulation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Immutable table: rows by key, oldest first. A rollback keeps the old instance. */
record Table<K, V>(SequencedMap<K, V> rows) {

    static <K, V> Table<K, V> of(Map<K, V> rows) {
        return new Table<>(Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rows)));
    }

    static <K, V> Table<K, V> empty() {
        return of(Map.of());
    }

    Table<K, V> with(K key, V value) {
        var changed = new LinkedHashMap<>(rows);
        changed.put(key, value);
        return new Table<>(changed);
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    V get(K key) {
        return find(key).orElseThrow();
    }

    Collection<V> values() {
        return rows.values();
    }
}
