package dev.fulfilment.system;

import java.util.List;
import java.util.regex.Pattern;

/** Commands in a document, fenced as {@code sh}, and their output: the block fenced as {@code text} right behind them. */
record Example(String script, String output) {

    private static final Pattern BLOCKS = Pattern.compile(
            "^```sh\\n((?:(?!```).*\\n)*)```\\n\\n```text\\n((?:(?!```).*\\n)*)```$", Pattern.MULTILINE);

    /** All examples of a document. Commands without an output, such as {@code ./fulfil up}, are not among them. */
    static List<Example> in(String markdown) {
        return BLOCKS.matcher(markdown)
                .results()
                .map(blocks -> new Example(blocks.group(1), blocks.group(2)))
                .toList();
    }
}
