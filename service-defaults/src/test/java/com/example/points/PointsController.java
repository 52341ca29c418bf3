package com.example.points;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controller of a service in another package. */
@RestController
public class PointsController {

    @GetMapping("/points")
    public int points() {
        return 0;
    }
}
