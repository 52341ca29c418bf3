package dev.fulfilment.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Creates a directory that looks like a built checkout, with a fake in place of each service. */
final class FakeCheckout {

    private FakeCheckout() {}

    static void layOut(Path root) throws IOException {
        for (String service :
                List.of("order-service", "payment-service", "inventory-service", "shipping-service", "saga-monitor")) {
            Path target = Files.createDirectories(root.resolve(service).resolve("target"));
            writeJar(target.resolve(service + ".jar"));
        }
    }

    private static void writeJar(Path file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream code = Objects.requireNonNull(
                        FakeCheckout.class.getClassLoader().getResourceAsStream(entry))) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
    }
}
