package dev.fulfilment.events.wire;

/**
 * Rule for texts that people write and read, such as names, addresses and reasons. Every entrance applies it; an event that is
 * already published is not judged by it.
 */
public final class PrintableText {

    /** The rule in words. */
    public static final String RULE = "must be 1 to 200 printable characters, not all blank";

    private static final int MAX_CHARACTERS = 200;

    private PrintableText() {}

    /**
     * Returns whether the text is not too long, has a visible character, and can be printed and stored everywhere: it has no
     * control characters, no line separators, no unpaired surrogates, no private or undefined code points, and none that
     * changes the direction of the text around it.
     */
    public static boolean isPrintable(String text) {
        return text.codePointCount(0, text.length()) <= MAX_CHARACTERS
                && hasVisibleCharacter(text)
                && text.codePoints().allMatch(PrintableText::isAllowed);
    }

    /** Returns whether anything of the text can be seen. */
    public static boolean hasVisibleCharacter(String text) {
        return text.codePoints().anyMatch(PrintableText::isVisible);
    }

    private static boolean isAllowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> isPartOfAWord(character);
            default -> true;
        };
    }

    /** Joiners and direction marks, which Arabic, Hebrew, Persian and Indic names and emoji contain. */
    private static boolean isPartOfAWord(int format) {
        return format >= 0x200C && format <= 0x200F || format == 0x061C;
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !isFiller(character);
        };
    }

    /** Letters and symbols that are blank: the fillers of Hangul, and the empty Braille pattern. */
    private static boolean isFiller(int character) {
        return character == 0x115F
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0
                || character == 0x2800;
    }
}
