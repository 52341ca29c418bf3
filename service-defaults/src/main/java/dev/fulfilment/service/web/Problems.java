package dev.fulfilment.service.web;

import dev.fulfilment.messaging.FailureClassifier;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
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

/** Maps every exception to a problem detail (RFC 9457) that names field and rule. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> apiException(ApiException exception, WebRequest request) {
        var problem = Problem.of(exception.status(), String.valueOf(exception.getMessage()), exception.errors());
        return respond(exception, problem, exception.headers(), request);
    }

    /** Logs an unexpected failure; the client gets no details of it. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> failed(Exception failure, WebRequest request) {
        var tooLarge = BodyTooLarge.in(failure);
        if (tooLarge != null) {
            return tooLarge(tooLarge, request);
        }
        if (FailureClassifier.isDatabaseUnavailable(failure)) {
            LOG.warn("{} failed with status 503: {}", request.getDescription(false), failure.toString());
            return unavailable(failure, request);
        }
        LOG.error("{} failed with status 500", request.getDescription(false), failure);
        var problem = Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "Internal server error", List.of());
        return respond(failure, problem, new HttpHeaders(), request);
    }

    private @Nullable ResponseEntity<Object> unavailable(Exception failure, WebRequest request) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        var detail = "The database is unavailable; nothing was stored";
        return respond(failure, Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail, List.of()), headers, request);
    }

    private @Nullable ResponseEntity<Object> tooLarge(BodyTooLarge failure, WebRequest request) {
        var violation = new Violation("body", "must be at most %d bytes long".formatted(failure.limit()));
        return respond(
                failure, Problem.of(HttpStatus.CONTENT_TOO_LARGE, List.of(violation)), new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var tooLarge = BodyTooLarge.in(e);
        return tooLarge == null
                ? badRequest(e, headers, request, JsonViolation.of(e.getCause()))
                : tooLarge(tooLarge, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotWritable(
            HttpMessageNotWritableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return failed(e, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(e, Problem.of(status, Violations.of(e)), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return e.isForReturnValue()
                ? failed(e, request)
                : respond(e, Problem.of(status, Violations.of(e)), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field =
                e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        var rule = TypeRules.rule(e.getRequiredType(), e.getValue());
        return badRequest(e, headers, request, new Violation(String.valueOf(field), rule));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return e instanceof MissingRequestHeaderException missing
                ? badRequest(e, headers, request, new Violation(missing.getHeaderName(), "is missing"))
                : super.handleServletRequestBindingException(e, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return badRequest(e, headers, request, new Violation(e.getParameterName(), "is missing"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var violation = new Violation(HttpHeaders.CONTENT_TYPE, "must be application/json");
        return respond(e, Problem.of(status, List.of(violation)), headers, request);
    }

    /** Completes Spring's {@code Allow}, which omits the methods that every mapping has. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var all = HttpHeaders.copyOf(headers);
        var allowed = new LinkedHashSet<>(headers.getAllow());
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        allowed.add(HttpMethod.OPTIONS);
        all.setAllow(allowed);
        return super.handleHttpRequestMethodNotSupported(e, all, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(e, Problem.of(status, "No resource exists at this path", List.of()), headers, request);
    }

    private @Nullable ResponseEntity<Object> badRequest(
            Exception e, HttpHeaders headers, WebRequest request, Violation violation) {
        return respond(e, Problem.of(HttpStatus.BAD_REQUEST, List.of(violation)), headers, request);
    }

    private @Nullable ResponseEntity<Object> respond(
            Exception e, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(e, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    /** Sets the content type, so that a problem is written for any {@code Accept}. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var all = HttpHeaders.copyOf(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(body, all, status);
    }
}
