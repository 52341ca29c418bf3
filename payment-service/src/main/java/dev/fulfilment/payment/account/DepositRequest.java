package dev.fulfilment.payment.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

record DepositRequest(
        @NotNull(message = "must be given") @Positive(message = "must be greater than 0")
        BigDecimal amount) {}
