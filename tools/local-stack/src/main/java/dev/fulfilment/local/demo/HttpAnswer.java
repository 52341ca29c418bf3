package dev.fulfilment.local.demo;

import tools.jackson.databind.JsonNode;

/** HTTP response of a service. */
record HttpAnswer(int status, JsonNode body) {

    boolean isSuccess() {
        return status / 100 == 2;
    }

    String text(String field) {
        return body.path(field).asString("");
    }
}
