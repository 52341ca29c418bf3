package dev.fulfilment.platform.server;

/** Address and credentials of a service's database. */
public record Database(String jdbcUrl, String username, String password) {}
