package dev.fulfilment.service.web;

import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Creates problem details: status, detail and, for invalid fields, the list of errors. */
final class Problem {

    /** Bounds the response to a body with thousands of invalid lines. */
    private static final int MAX_ERRORS = 50;

    private Problem() {}

    static ProblemDetail of(HttpStatusCode status, List<Violation> errors) {
        return of(status, sentence(errors), errors);
    }

    static ProblemDetail of(HttpStatusCode status, String detail, List<Violation> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors.stream().limit(MAX_ERRORS).toList());
        }
        return problem;
    }

    private static String sentence(List<Violation> errors) {
        var first = errors.getFirst();
        var more = errors.size() == 1 ? "" : ", and %d more".formatted(errors.size() - 1);
        return first.field() + " " + first.rule() + more;
    }
}
