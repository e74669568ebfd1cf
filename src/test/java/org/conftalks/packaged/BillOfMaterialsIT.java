package org.conftalks.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The bill of materials that the build writes (CycloneDX) names every library that the service is packed with. */
class BillOfMaterialsIT {

    @Test
    void everyLibraryIsNamed() throws Exception {
        var bom = new ObjectMapper().readTree(new File("target/bom.json"));
        var named = new TreeSet<String>();
        bom.get("components").forEach(component -> named.add(component.get("group").textValue() + "."
                + component.get("name").textValue() + "-" + component.get("version").textValue()));

        assertThat(bom.get("bomFormat").textValue()).isEqualTo("CycloneDX");
        try (var packed = Files.list(Path.of("target", "quarkus-app", "lib", "main"))) {
            var libraries = packed.map(file -> file.getFileName().toString().replaceFirst("\\.jar$", "")).toList();
            assertThat(libraries).hasSizeGreaterThan(100)
                    .allSatisfy(library -> assertThat(named).anyMatch(known -> library.startsWith(known)));
        }
    }
}
