package dev.fulfilment.system;

/**
 * Where the code of a running service can be stopped.
 *
 * @param leaving whether after the method's work, or before it
 */
record CodePlace(String type, String method, boolean leaving) {

    static CodePlace entering(String type, String method) {
        return new CodePlace(type, method, false);
    }

    static CodePlace leaving(String type, String method) {
        return new CodePlace(type, method, true);
    }

    @Override
    public String toString() {
        return (leaving ? "the end of " : "the beginning of ") + type + "." + method;
    }
}
