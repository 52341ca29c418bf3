package dev.fulfilment.payment.account;

import jakarta.validation.constraints.NotNull;
import java.util.Currency;

record OpenAccountRequest(@NotNull(message = "is missing") Currency currency) {}
