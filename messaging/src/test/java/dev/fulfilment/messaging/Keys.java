package dev.fulfilment.messaging;

/** Keys that no other test uses: all tests share topics and database. */
final class Keys {

    private Keys() {}

    static String fresh(String name) {
        return name + "-" + UuidV7.next();
    }
}
