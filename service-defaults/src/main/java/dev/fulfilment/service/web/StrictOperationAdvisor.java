package dev.fulfilment.service.web;

import java.util.stream.Collectors;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.OperationType;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvoker;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvokerAdvisor;
import org.springframework.boot.actuate.endpoint.invoke.OperationParameter;
import org.springframework.boot.actuate.endpoint.invoke.OperationParameters;

/**
 * Makes actuator operations that change something reject names that they do not know. Spring drops them, so that a misspelt
 * condition would select everything.
 */
final class StrictOperationAdvisor implements OperationInvokerAdvisor {

    @Override
    public OperationInvoker apply(
            EndpointId endpoint, OperationType type, OperationParameters parameters, OperationInvoker invoker) {
        if (type == OperationType.READ) {
            return invoker;
        }
        var known = parameters.stream().map(OperationParameter::getName).collect(Collectors.toSet());
        return context -> {
            context.getArguments().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw new InvalidEndpointRequestException(name + " is not known", name + " is not known");
                    });
            return invoker.invoke(context);
        };
    }
}
