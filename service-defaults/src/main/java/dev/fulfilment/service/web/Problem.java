package dev.fulfilment.service.web;

import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The shape of every problem: status, a sentence, and the errors where fields are at fault. */
final class Problem {

    /** A body of thousands of wrong lines does not get an answer of thousands of errors. */
    private static final int MOST = 50;

    private Problem() {}

    static ProblemDetail of(HttpStatusCode status, List<Violation> errors) {
        return of(status, sentence(errors), errors);
    }

    static ProblemDetail of(HttpStatusCode status, String detail, List<Violation> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors.stream().limit(MOST).toList());
        }
        return problem;
    }

    private static String sentence(List<Violation> errors) {
        var first = errors.getFirst();
        var more = errors.size() == 1 ? "" : ", and %d more".formatted(errors.size() - 1);
        return first.field() + " " + first.rule() + more;
    }
}
