package dev.fulfilment.payment.account;

import dev.fulfilment.events.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/accounts/{customerId}")
class AccountController {

    private final AccountRepository accounts;
    private final DepositService deposits;
    private final LedgerRepository ledger;

    AccountController(AccountRepository accounts, DepositService deposits, LedgerRepository ledger) {
        this.accounts = accounts;
        this.deposits = deposits;
        this.ledger = ledger;
    }

    @Operation(summary = "Opens the customer's account; does nothing if it is open in that currency")
    @PutMapping
    ResponseEntity<AccountResponse> open(
            @PathVariable CustomerId customerId, @Valid @RequestBody OpenAccountRequest request) {
        var opening = accounts.open(customerId, request.currency());
        var answer = opening.created() ? ResponseEntity.created(location(customerId)) : ResponseEntity.ok();
        return answer.body(AccountResponse.of(opening.account()));
    }

    private static URI location(CustomerId customer) {
        return URI.create("/accounts/" + customer);
    }

    @GetMapping
    AccountResponse account(@PathVariable CustomerId customerId) {
        return AccountResponse.of(accounts.get(customerId));
    }

    @Operation(summary = "Puts money into the account")
    @PostMapping("/deposits")
    @ResponseStatus(HttpStatus.CREATED)
    DepositResponse deposit(@PathVariable CustomerId customerId, @Valid @RequestBody DepositRequest request) {
        return DepositResponse.of(deposits.make(customerId, request.amount()));
    }

    @Operation(summary = "The statement, newest last; to get the next page, pass the last id as after")
    @GetMapping("/entries")
    List<LedgerEntryResponse> entries(
            @PathVariable CustomerId customerId,
            @RequestParam(defaultValue = "0") @Min(value = 0, message = "must be at least 0") long after,
            @RequestParam(defaultValue = "100")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 1000, message = "must be at most 1000")
                    int limit) {
        accounts.get(customerId);
        return ledger.entries(customerId, after, limit).stream()
                .map(LedgerEntryResponse::of)
                .toList();
    }

    record OpenAccountRequest(
            @NotNull(message = "is missing") Currency currency) {}

    record DepositRequest(
            @NotNull(message = "is missing") @Positive(message = "must be greater than 0")
            BigDecimal amount) {}
}
