package dev.fulfilment.payment.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

record DepositRequest(
        @NotNull(message = "is missing") @Positive(message = "must be greater than 0")
        BigDecimal amount) {}
