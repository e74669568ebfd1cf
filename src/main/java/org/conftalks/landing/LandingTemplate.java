package org.conftalks.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Singleton;

import org.conftalks.http.Digest;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;

/** The page's HTML. Every value that is put into it is escaped. */
@Singleton
class LandingTemplate {

    private final Template template;
    private final String style;

    LandingTemplate() {
        var engine = Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML))).build();
        template = engine.parse(new String(file("/templates/landing.html"), StandardCharsets.UTF_8),
                Variant.forContentType(Variant.TEXT_HTML), "landing");
        style = Digest.of(file("/META-INF/resources/landing.css"));
    }

    String render(Landing landing) {
        return template.data("page", landing).data("style", style).render();
    }

    private static byte[] file(String name) {
        try (InputStream file = LandingTemplate.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
