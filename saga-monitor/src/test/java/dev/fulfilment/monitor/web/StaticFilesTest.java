package dev.fulfilment.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaticFilesTest {

    private final Map<String, String> files;

    StaticFilesTest() throws IOException {
        files = StaticFiles.all();
    }

    /** Each pattern must match its example: a pattern that never matches proves nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            an address of elsewhere   ; (?i)\\b(?:https?|wss?|data|blob):(?!//www\\.w3\\.org/2000/svg") ; fetch("https://a.b")     ; js css html svg
            a file of another host    ; ["'(]//                                                        ; <img src="//a.b/c.png">  ; js css html svg
            a script in the document  ; (?is)<script(?![^>]*\\ssrc=)                                   ; <script>a()</script>     ; html svg
            a handler in the document ; (?i)\\son\\w+\\s*=                                             ; <a onclick="b()">        ; html svg
            a style in the document   ; (?i)<style|\\sstyle\\s*=                                       ; <p style="color: red">   ; html svg
            a style set as text       ; \\.cssText|["']style["']|\\bstyle:(?! "currency")            ; element("p", {style: a}) ; js
            markup made of text       ; innerHTML|outerHTML|insertAdjacentHTML|document\\.write        ; a.innerHTML = b          ; js
            markup read from text     ; DOMParser|createContextualFragment|setHTML|srcdoc              ; new DOMParser()          ; js
            text that is run          ; \\beval\\(|new Function|javascript:|import\\(                  ; eval("a()")              ; js html
            a sheet of a sheet's      ; @import                                                        ; @import "a.css"          ; css
            """)
    void noFileHas(String what, String pattern, String example, String kinds) {
        var forbidden = Pattern.compile(pattern);

        var offenders = files.entrySet().stream()
                .filter(file -> List.of(kinds.split(" ")).contains(ending(file.getKey())))
                .filter(file -> forbidden.matcher(file.getValue()).find())
                .map(Map.Entry::getKey);

        assertThat(example).containsPattern(forbidden);
        assertThat(offenders).as(what).isEmpty();
    }

    @Test
    void thePageRefersToEveryFileAndToNoOther() {
        var reached = new TreeSet<String>();
        var next = new ArrayDeque<>(List.of("index.html"));
        while (!next.isEmpty()) {
            var file = next.pop();
            if (reached.add(file)) {
                assertThat(files).containsKey(file);
                next.addAll(StaticFiles.references(file, files.getOrDefault(file, "")));
            }
        }

        assertThat(reached).isEqualTo(files.keySet());
    }

    @Test
    void everyFileIsOfAKindThatIsLookedAt() {
        assertThat(files.keySet())
                .map(StaticFilesTest::ending)
                .containsOnly("html", "js", "css", "svg")
                .hasSizeGreaterThan(20);
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }
}
