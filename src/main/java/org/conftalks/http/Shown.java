package org.conftalks.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;

/**
 * A resource as it is shown: JSON that the database has made and that is sent as it is. Who needs what it says reads it.
 *
 * @param <V> the record that the JSON is of
 */
public final class Shown<V> extends JsonSerializable.Base {

    @Schema(hidden = true)
    private final UUID id;

    @Schema(hidden = true)
    private final Class<V> type;

    @Schema(hidden = true)
    private final byte[] json;

    @Schema(hidden = true)
    private final ObjectMapper reader;

    /** Read when it is asked for first. The contract takes what is shown for this: see {@link Contract}. */
    private V value;

    /**
     * @param id the resource's
     * @param json in UTF-8
     * @param reader who reads the JSON, if anybody asks what it says
     */
    public Shown(UUID id, Class<V> type, byte[] json, ObjectMapper reader) {
        this.id = id;
        this.type = type;
        this.json = json;
        this.reader = reader;
    }

    public UUID id() {
        return id;
    }

    /** What the resource is shown as. */
    public Class<V> type() {
        return type;
    }

    /** As it is sent: UTF-8. */
    public byte[] json() {
        return json;
    }

    /** What the JSON says. */
    public V value() {
        if (value == null) {
            try {
                value = reader.readValue(json, type);
            } catch (IOException writtenByTheDatabase) {
                throw new IllegalStateException(writtenByTheDatabase);
            }
        }
        return value;
    }

    @Override
    public void serialize(JsonGenerator to, SerializerProvider serializers) throws IOException {
        if (to.getOutputTarget() instanceof OutputStream bytes) {
            // what stands before it, such as a comma
            to.writeRawValue("");
            to.flush();
            bytes.write(json);
        } else {
            to.writeRawValue(new String(json, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void serializeWithType(JsonGenerator to, SerializerProvider serializers, TypeSerializer type) throws IOException {
        serialize(to, serializers);
    }
}
