package org.conftalks.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The scripts that stand in Swagger UI's own pages, which the build makes. */
final class ExplorerScripts {

    private static final String PLACE = "/META-INF/io.smallrye_smallrye-open-api-ui__jar/META-INF/resources/openapi-ui/";
    private static final List<String> PAGES = List.of("index.html", "oauth2-redirect.html");
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private ExplorerScripts() {
    }

    /** Those by their hashes (Content Security Policy Level 3, section 2.3.1); all of them where no build has made any. */
    static String allowed() {
        String hashes = PAGES.stream().map(ExplorerScripts::page)
                .flatMap(page -> SCRIPT.matcher(page).results()).map(script -> hash(script.group(1)))
                .distinct().collect(Collectors.joining(" "));
        return hashes.isEmpty() ? "'unsafe-inline'" : hashes;
    }

    static String hash(String script) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String page(String name) {
        try (var page = ExplorerScripts.class.getResourceAsStream(PLACE + name)) {
            return page == null ? "" : new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
