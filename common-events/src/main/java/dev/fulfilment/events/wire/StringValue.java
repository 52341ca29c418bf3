package dev.fulfilment.events.wire;

/**
 * A value that is one JSON string on the wire, an id for instance. Implementations are records with a public static
 * {@code of(String)} that throws {@link IllegalArgumentException} when the text does not follow their rule.
 */
public interface StringValue {

    /** The text of this value; {@code of(text())} equals this value. */
    String text();
}
