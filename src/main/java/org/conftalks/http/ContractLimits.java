package org.conftalks.http;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says in the contract how long texts and lists are, which characters they have and how large numbers get: what bodies are held
 * to, and by the database what is shown. A member has the limits of the member of that name that is written, else those of its
 * name. What has no limit gets none here; the check of the contract names it.
 */
final class ContractLimits {

    /** No control characters. */
    private static final String LINE = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$";
    /** The same, but there are line breaks and tabs. */
    private static final String LINES = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$";
    private static final String LANGUAGE = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$";
    /** ISO 8601, to the second's fraction: more than the format `duration` of JSON Schema allows. */
    private static final String DURATION = "^P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]{1,9})?S)?)?$";
    private static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private static final String ID_OR_SLUG = "^[A-Za-z0-9-]+$";
    private static final String HEX = "^[0-9a-f]{32}$";
    private static final String WORDS = "^[a-z]+(-[a-z]+)*$";

    /** The longest that the service reads, and twice that where it adds a cursor to what was asked. */
    private static final int ADDRESS = 8_000;
    private static final int LINK = 16_000;
    /** What every client can count to (RFC 8259, section 6). */
    private static final long MOST = (1L << 53) - 1;

    private record Text(int most, String pattern) {
    }

    private static final Map<String, Text> TEXTS = Map.ofEntries(
            Map.entry("slug", new Text(200, SLUG)),
            Map.entry("name", new Text(200, LINE)),
            Map.entry("title", new Text(500, LINE)),
            Map.entry("source", new Text(200, LINE)),
            Map.entry("value", new Text(500, LINE)),
            Map.entry("type", new Text(200, LINE)),
            Map.entry("url", new Text(2_000, LINE)),
            Map.entry("timeZone", new Text(100, "^[A-Za-z0-9_+/-]+$")),
            Map.entry("country", new Text(2, "^[A-Z]{2}$")),
            Map.entry("language", new Text(Languages.LONGEST, LANGUAGE)),
            Map.entry("languages", new Text(Languages.LONGEST, LANGUAGE)),
            Map.entry("track", new Text(200, LINE)),
            Map.entry("tracks", new Text(200, LINE)),
            Map.entry("rooms", new Text(200, LINE)),
            Map.entry("provider", new Text(200, LINE)),
            Map.entry("providerId", new Text(500, LINE)),
            Map.entry("affiliation", new Text(200, LINE)),
            Map.entry("jobTitle", new Text(200, LINE)),
            Map.entry("creditedAs", new Text(200, LINE)),
            Map.entry("RefInput", new Text(200, LINE)),
            Map.entry("TalkSpeakerInput", new Text(200, LINE)),
            Map.entry("traceId", new Text(32, HEX)),
            Map.entry("code", new Text(100, WORDS)),
            Map.entry("what", new Text(20, WORDS)),
            Map.entry("meaning", new Text(1_000, LINE)),
            Map.entry("parameter", new Text(ADDRESS, LINE)));

    private static final Map<String, Integer> FORMATS = Map.of("date", 10, "date-time", 35, "uuid", 36, "uri", LINK,
            "uri-reference", LINK);

    /** Elements of what is not written. */
    private static final Map<String, Integer> LISTS = Map.of("items", 100, "deleted", 100, "missing", 6);

    private record Range(long least, long most) {
    }

    private static final Map<String, Range> NUMBERS = Map.of("status", new Range(400, 599), "order", new Range(1, 100),
            "limit", new Range(1, 100));

    private ContractLimits() {
    }

    static void addTo(Components components) {
        var schemas = components.getSchemas();
        // the format says it all; clients that hold a UUID for more than text cannot match it with a pattern
        schemas.get("UUID").pattern(null);
        schemas.get("Duration").format(null).pattern(DURATION).maxLength(40).description("ISO 8601");
        schemas.forEach((name, schema) -> Optional.ofNullable(schemas.get(name.replace("EventSeries", "Series") + "Input"))
                .ifPresent(written -> takeOver(schema, written)));
        schemas.forEach(ContractLimits::add);
        components.getHeaders().values().forEach(header -> addressed(header.getSchema(), ADDRESS, LINE));
    }

    static void add(Parameter parameter) {
        var schema = parameter.getSchema();
        if (parameter.getName().equals("id") && parameter.getIn() == Parameter.In.PATH) {
            schema.format("uuid");
        }
        switch (parameter.getIn()) {
            case PATH -> addressed(schema, 200, ID_OR_SLUG);
            case HEADER -> addressed(schema, parameter.getName().equals("Idempotency-Key") ? 200 : ADDRESS, LINE);
            default -> addressed(schema, ADDRESS, LINE);
        }
    }

    /** Part of an address or a header. */
    private static void addressed(Schema schema, int most, String pattern) {
        if (is(schema, SchemaType.STRING)) {
            limit(schema, new Text(most, pattern));
        } else if (is(schema, SchemaType.INTEGER)) {
            range(schema.format("int32"), 0, Integer.MAX_VALUE);
        }
    }

    /** What is shown is what was written. */
    private static void takeOver(Schema shown, Schema written) {
        members(shown).forEach((name, member) -> {
            var limits = members(written).get(name);
            // events get neighbours by what is written to those as well
            if (limits != null && !name.equals("coLocatedWith")) {
                member.maxLength(limits.getMaxLength()).maxItems(limits.getMaxItems()).minimum(limits.getMinimum())
                        .maximum(limits.getMaximum());
            }
        });
    }

    private static void add(String name, Schema schema) {
        if (schema.getRef() != null) {
            // it has the type of what it refers to
            schema.setType(null);
        } else if (is(schema, SchemaType.STRING)) {
            limit(schema, TEXTS.get(name));
        } else if (is(schema, SchemaType.INTEGER)) {
            var range = NUMBERS.getOrDefault(name, new Range(0, MOST));
            range(schema, range.least(), range.most());
        } else if (is(schema, SchemaType.ARRAY)) {
            schema.maxItems(schema.getMaxItems() == null ? LISTS.get(name) : schema.getMaxItems());
            add(name, schema.getItems());
        }
        members(schema).forEach(ContractLimits::add);
        if (schema.getAdditionalPropertiesSchema() != null) {
            add(name, schema.getAdditionalPropertiesSchema());
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(choice -> add(name, choice));
        }
    }

    private static void limit(Schema schema, Text byName) {
        if (schema.getEnumeration() != null) {
            return;
        }
        if (schema.getMaxLength() == null) {
            var byFormat = FORMATS.get(String.valueOf(schema.getFormat()));
            schema.setMaxLength(byFormat != null ? byFormat : byName != null ? Integer.valueOf(byName.most()) : null);
        }
        if (schema.getFormat() == null && schema.getPattern() == null) {
            schema.setPattern(byName != null ? byName.pattern()
                    : schema.getMaxLength() == null ? null : schema.getMaxLength() > LINK ? LINES : LINE);
        }
    }

    private static void range(Schema schema, long least, long most) {
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(least));
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(most));
        }
    }

    private static Map<String, Schema> members(Schema schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
