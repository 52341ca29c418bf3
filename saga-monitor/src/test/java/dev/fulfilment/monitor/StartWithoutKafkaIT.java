package dev.fulfilment.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.platform.Platform;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class StartWithoutKafkaIT {

    @Test
    void reportsItsStateWithoutTheLagWhileThatIsUnknown() throws Exception {
        var database = Platform.shared().database("monitor-without-kafka");

        try (var monitor = new SpringApplicationBuilder(SagaMonitorApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password())) {
            assertThat(get(monitor, "/sagas")).contains("\"sagas\":[]");
            assertThat(get(monitor, "/actuator/timelines")).contains("\"allReadUntil\":null");
            assertThat(get(monitor, "/services")).contains("\"consumerLag\":null");
        }
    }

    private static String get(ConfigurableApplicationContext monitor, String path) throws Exception {
        var port = monitor.getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
