package dev.fulfilment.monitor.sagas;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Cuts a field out of the text of a JSON object, without a change to a single character. */
final class JsonField {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonField() {}

    /** Returns the last field of that name, as a parser does; null if the object has none. */
    static @Nullable String textOf(String object, String field) {
        // A parser takes a byte order mark from bytes only.
        var json = object.startsWith("\uFEFF") ? object.substring(1) : object;
        String found = null;
        try (var parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var wanted = parser.currentName().equals(field);
                parser.nextToken();
                var start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                if (wanted) {
                    found = json.substring(start, (int) parser.currentLocation().getCharOffset());
                }
            }
        } catch (JacksonException e) {
            return null;
        }
        return found;
    }
}
