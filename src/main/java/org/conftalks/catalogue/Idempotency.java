package org.conftalks.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.http.Digest;
import org.conftalks.http.ProblemType;
import org.conftalks.http.Refusal;
import org.conftalks.http.Shown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Lets a client repeat a POST whose answer it has not seen: the same Idempotency-Key makes a thing once. */
@ApplicationScoped
class Idempotency {

    private final CatalogueRepository catalogue;
    private final CurrentVertxRequest current;
    private final Viewer viewer;
    private final ObjectMapper json;

    Idempotency(CatalogueRepository catalogue, CurrentVertxRequest current, Viewer viewer, ObjectMapper json) {
        this.viewer = viewer;
        this.catalogue = catalogue;
        this.current = current;
        this.json = json;
    }

    /**
     * What the first request under this key was answered with. The key is kept in the transaction that makes the thing; a
     * second request under the same key waits until the first has ended.
     *
     * @throws Refusal 422 where the key was used for another request
     */
    <V> Shown<V> once(JsonNode body, Class<V> type, Supplier<Shown<V>> make) {
        var request = current.getCurrent().request();
        String given = request.getHeader("Idempotency-Key");
        if (given == null) {
            return make.get();
        }
        if (given.isBlank() || given.length() > 200) {
            throw Refusal.malformed("Idempotency-Key has 1 to 200 characters.");
        }
        String fingerprint = Digest.of((request.path() + "\n" + body).getBytes(StandardCharsets.UTF_8));
        // everybody has keys of their own
        String key = Digest.of((viewer.who().subject() + "\n" + given).getBytes(StandardCharsets.UTF_8));
        catalogue.forgetOldKeys();
        if (catalogue.keep(key, fingerprint) == 1) {
            var made = make.get();
            catalogue.answered(key, new String(made.json(), StandardCharsets.UTF_8));
            return made;
        }
        var first = catalogue.kept(key).get(0);
        if (!first.request().equals(fingerprint)) {
            throw new Refusal(ProblemType.INVALID, "The Idempotency-Key was used for another request.", List.of());
        }
        return read(first.answer(), type);
    }

    private <V> Shown<V> read(String answer, Class<V> type) {
        try {
            return new Shown<>(UUID.fromString(json.readTree(answer).path("id").textValue()), type,
                    answer.getBytes(StandardCharsets.UTF_8), json);
        } catch (JsonProcessingException writtenHere) {
            throw new IllegalStateException(writtenHere);
        }
    }
}
