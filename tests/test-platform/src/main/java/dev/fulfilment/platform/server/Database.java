package dev.fulfilment.platform.server;

/** How one service reaches its own database. */
public record Database(String jdbcUrl, String username, String password) {}
