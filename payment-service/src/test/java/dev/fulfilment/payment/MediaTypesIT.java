package dev.fulfilment.payment;

import dev.fulfilment.platform.spring.OtherMediaTypes;
import dev.fulfilment.platform.spring.OtherMediaTypes.Write;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningService
class MediaTypesIT {

    @Autowired
    ApplicationContext service;

    @Autowired
    RestTestClient rest;

    @Test
    void aRequestInAnotherMediaTypeIsRefusedWithoutAnEffect() throws Exception {
        var account = "/accounts/" + Customers.somebody();

        new OtherMediaTypes(service, () -> see(account))
                .haveNoEffect(
                        new Write("PUT /accounts/{customerId}", account, "{\"currency\":\"EUR\"}"),
                        new Write("POST /accounts/{customerId}/deposits", account + "/deposits", "{\"amount\":1}"));
    }

    private String see(String account) {
        return String.valueOf(
                rest.get().uri(account).exchange().returnResult(String.class).getResponseBody());
    }
}
