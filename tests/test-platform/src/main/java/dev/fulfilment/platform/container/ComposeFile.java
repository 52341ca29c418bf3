package dev.fulfilment.platform.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads images and tags from the compose file, the only place that names them. */
public record ComposeFile(Path path) {

    /** Returns the image of a service, such as {@code postgres}. */
    public String image(String service) {
        if (root() instanceof Map<?, ?> root
                && root.get("services") instanceof Map<?, ?> services
                && services.get(service) instanceof Map<?, ?> found
                && found.get("image") instanceof String image) {
            return image;
        }
        throw new IllegalStateException(path + " names no image for a service " + service);
    }

    private Object root() {
        try (var reader = Files.newBufferedReader(path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
