package dev.fulfilment.service.web;

import dev.fulfilment.messaging.FailureClassifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where what went wrong becomes an answer: a problem detail (RFC 9457) naming field and rule. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(ApiException refusal, WebRequest request) {
        var problem = Problem.of(refusal.status(), String.valueOf(refusal.getMessage()), refusal.errors());
        return answer(refusal, problem, refusal.headers(), request);
    }

    /** What nobody foresaw is told to the log, not to the client. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> failed(Exception failure, WebRequest request) {
        var tooLarge = BodyTooLarge.in(failure);
        if (tooLarge != null) {
            return tooLarge(tooLarge, request);
        }
        if (FailureClassifier.isDatabaseUnavailable(failure)) {
            LOG.warn("{} is answered 503: {}", request.getDescription(false), failure.toString());
            return unavailable(failure, request);
        }
        LOG.error("{} is answered 500", request.getDescription(false), failure);
        var problem = Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here", List.of());
        return answer(failure, problem, new HttpHeaders(), request);
    }

    private @Nullable ResponseEntity<Object> unavailable(Exception failure, WebRequest request) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        var detail = "The database does not answer at present; nothing was stored";
        return answer(failure, Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail, List.of()), headers, request);
    }

    private @Nullable ResponseEntity<Object> tooLarge(BodyTooLarge failure, WebRequest request) {
        var violation = new Violation("body", "must be at most %d bytes long".formatted(failure.limit()));
        return answer(
                failure, Problem.of(HttpStatus.CONTENT_TOO_LARGE, List.of(violation)), new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var tooLarge = BodyTooLarge.in(e);
        return tooLarge == null
                ? bad(e, headers, request, JsonViolation.of(e.getCause()))
                : tooLarge(tooLarge, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, Problem.of(status, Violations.of(e)), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return e.isForReturnValue()
                ? failed(e, request)
                : answer(e, Problem.of(status, Violations.of(e)), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field =
                e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        var rule = TypeRules.rule(e.getRequiredType(), e.getValue());
        return bad(e, headers, request, new Violation(String.valueOf(field), rule));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return e instanceof MissingRequestHeaderException missing
                ? bad(e, headers, request, new Violation(missing.getHeaderName(), "is missing"))
                : super.handleServletRequestBindingException(e, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return bad(e, headers, request, new Violation(e.getParameterName(), "is missing"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var violation = new Violation(HttpHeaders.CONTENT_TYPE, "must be application/json");
        return answer(e, Problem.of(status, List.of(violation)), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, Problem.of(status, "There is nothing at this address", List.of()), headers, request);
    }

    private @Nullable ResponseEntity<Object> bad(
            Exception e, HttpHeaders headers, WebRequest request, Violation violation) {
        return answer(e, Problem.of(HttpStatus.BAD_REQUEST, List.of(violation)), headers, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception e, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(e, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }
}
