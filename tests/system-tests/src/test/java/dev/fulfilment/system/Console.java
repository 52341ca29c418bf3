package dev.fulfilment.system;

import java.util.ArrayList;
import java.util.List;

/** Blocks of a document that show commands, each after a {@code $}, and their answers. */
record Console(List<Dialogue> dialogues) {

    /** A command, and the output that the document shows. */
    record Dialogue(String command, String answer) {

        /** Returns whether the command continues on the next line: after a backslash, or within quotes. */
        boolean goesOn() {
            return command.endsWith("\\")
                    || command.chars().filter(each -> each == '\'').count() % 2 == 1;
        }
    }

    /** All blocks fenced as {@code console}, one after the other. */
    static Console in(String markdown) {
        var dialogues = new ArrayList<Dialogue>();
        var inside = false;
        for (var line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                dialogues.add(new Dialogue(line.substring(2), ""));
            } else if (inside) {
                var last = dialogues.removeLast();
                dialogues.add(
                        last.goesOn()
                                ? new Dialogue(last.command() + "\n" + line, "")
                                : new Dialogue(last.command(), last.answer() + line + "\n"));
            }
        }
        return new Console(dialogues);
    }
}
