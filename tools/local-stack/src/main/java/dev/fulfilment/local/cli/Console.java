package dev.fulfilment.local.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The console of the user. */
record Console(PrintStream out, PrintStream err, boolean colours) {

    /** Returns the standard console. The script has checked whether it is a terminal. */
    static Console standard() {
        return new Console(System.out, System.err, Boolean.getBoolean("fulfil.colours"));
    }

    static Console silent() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Console(nowhere, nowhere, false);
    }

    void say(String line) {
        out.println(line);
    }

    void complain(String line) {
        err.println(line);
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
