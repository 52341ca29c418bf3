package dev.fulfilment.system;

/**
 * Method of a running service at which a debugger can stop it.
 *
 * @param atExit true for the exit of the method, false for its entry
 */
record CodeLocation(String type, String method, boolean atExit) {

    static CodeLocation atEntry(String type, String method) {
        return new CodeLocation(type, method, false);
    }

    static CodeLocation atExit(String type, String method) {
        return new CodeLocation(type, method, true);
    }

    @Override
    public String toString() {
        return (atExit ? "the exit of " : "the entry of ") + type + "." + method;
    }
}
