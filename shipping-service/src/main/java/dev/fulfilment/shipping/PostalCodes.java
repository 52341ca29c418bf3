package dev.fulfilment.shipping;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/** The formats of postal codes, for the countries where a simple pattern describes them. */
final class PostalCodes {

    private static final Pattern ANY = Pattern.compile("\\S.*");
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");

    private static final Map<String, Pattern> BY_COUNTRY = Map.ofEntries(
            entry("AT", FOUR_DIGITS),
            entry("BE", FOUR_DIGITS),
            entry("CH", FOUR_DIGITS),
            entry("DE", FIVE_DIGITS),
            entry("DK", FOUR_DIGITS),
            entry("ES", FIVE_DIGITS),
            entry("FR", FIVE_DIGITS),
            entry("IT", FIVE_DIGITS),
            entry("LU", Pattern.compile("(L-)?[0-9]{4}")),
            entry("NL", Pattern.compile("[0-9]{4} ?[A-Z]{2}")),
            entry("PL", Pattern.compile("[0-9]{2}-[0-9]{3}")),
            entry("SE", Pattern.compile("[0-9]{3} ?[0-9]{2}")),
            entry("US", Pattern.compile("[0-9]{5}(-[0-9]{4})?")));

    private PostalCodes() {}

    static boolean matches(String country, String postalCode) {
        return BY_COUNTRY.getOrDefault(country, ANY).matcher(postalCode).matches();
    }
}
