package dev.fulfilment.events.wire;

/**
 * A value that is a JSON string on the wire, such as an id. Implementations are records with a public static
 * {@code of(String)} that throws {@link IllegalArgumentException} if the text is not valid.
 */
public interface StringValue {

    /** Returns the text of this value; {@code of(text())} equals this value. */
    String text();
}
