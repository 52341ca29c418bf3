package dev.fulfilment.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class ShippingPropertiesTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void shipsAtOnceToSomeCountriesWhenNothingIsSaid() {
        application.run(context -> {
            var properties = context.getBean(ShippingProperties.class);
            assertThat(properties.countries()).hasSize(15).contains("DE", "US");
            assertThat(properties.packingTime()).isEqualTo(Duration.ZERO);
        });
    }

    @Test
    void readsWhatIsSaid() {
        application
                .withPropertyValues("shipping.countries=DE, PT", "shipping.packing-time=90m")
                .run(context -> assertThat(context.getBean(ShippingProperties.class)
                                .rules()
                                .countries())
                        .containsExactlyInAnyOrder("DE", "PT"));
    }

    @Test
    void leavesTheDispatchToPeopleWhenToldSo() {
        application
                .withPropertyValues("shipping.manual-dispatch=true", "shipping.packing-time=90m")
                .run(context -> assertThat(context.getBean(ShippingProperties.class)
                                .rules()
                                .packing())
                        .isEqualTo(new PackingPolicy.Manual()));
    }

    @ParameterizedTest
    @CsvSource({
        "shipping.countries=, countries, must name at least one country",
        "shipping.countries=Germany, countries[0], must be an ISO 3166 code of two capital letters",
        "shipping.packing-time=-1s, packingTime, must not be negative",
        "shipping.packing-time=366d, packingTime, must be at most 365 days",
        "shipping.dispatch-interval=0s, dispatchInterval, must be at least 10 ms",
        "shipping.manual-dispatch=maybe, manual-dispatch, Invalid boolean value",
        "shipping.packing-time=soon, packing-time, is not a valid duration",
    })
    void refusesToStartOnAWrongSetting(String setting, String property, String rule) {
        application
                .withPropertyValues(setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .satisfies(failure -> assertThat(failure)
                                .hasStackTraceContaining(property)
                                .hasStackTraceContaining(rule)));
    }

    @EnableConfigurationProperties(ShippingProperties.class)
    static class Settings {}
}
