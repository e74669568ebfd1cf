package org.conftalks.fuzz;

import static org.conftalks.Api.ADMIN_TOKEN;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.conftalks.AnswerValidator;
import org.conftalks.AnswerValidator.Answer;
import org.conftalks.PublishedContract;
import org.conftalks.PublishedContract.Operation;
import org.conftalks.RawHttp;

import com.fasterxml.jackson.databind.JsonNode;

/** A request for one operation, at first as the contract gives it as an example, in which something is then replaced. */
final class Attempt {

    private static final Set<String> LEAKS = Set.of("Exception", "org.conftalks", "org.hibernate", "jakarta.", "\tat ",
            "ERROR: ", "SQLSTATE", "PSQL", "<html");

    final Operation operation;
    final Map<String, String> path = new LinkedHashMap<>();
    /** Names and values by turns, so that a name may come twice. */
    final List<String> query = new ArrayList<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    String body;

    Attempt(Operation operation, PublishedContract contract) {
        this.operation = operation;
        headers.put("Authorization", "Bearer " + ADMIN_TOKEN);
        for (var parameter : operation.content().path("parameters")) {
            String name = parameter.get("name").textValue();
            if (parameter.get("in").textValue().equals("path")) {
                path.put(name, Hostile.encoded(example(parameter, contract)));
            } else if (parameter.path("required").asBoolean()) {
                query.add(name);
                query.add(Hostile.encoded(example(parameter, contract)));
            }
        }
        if (operation.mediaType() != null) {
            headers.put("Content-Type", operation.mediaType());
            body = operation.example().isTextual() ? operation.example().textValue() : operation.example().toString();
        }
    }

    private static String example(JsonNode parameter, PublishedContract contract) {
        var schema = contract.resolved(parameter.get("schema"));
        return parameter.hasNonNull("example") ? parameter.get("example").asText()
                : schema.has("enum") ? schema.get("enum").get(0).asText() : "00000000-0000-7000-8000-000000000000";
    }

    /** The names of its parameters of a kind: query, header. */
    List<String> parameters(String kind) {
        var names = new ArrayList<String>();
        for (var parameter : operation.content().path("parameters")) {
            if (parameter.get("in").textValue().equals(kind)) {
                names.add(parameter.get("name").textValue());
            }
        }
        return names;
    }

    /** A body in which a member of the document, or one beside it, has another value. */
    void replaceMember(String name, String json) {
        // the later of two members of a name is refused, so the first one goes
        String rest = body.replaceFirst("\"" + name + "\"\\s*:\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|[a-z0-9.]+),?", "").strip();
        String inner = rest.substring(1).strip();
        body = "{\"" + name + "\":" + json + (inner.equals("}") ? "" : ",") + inner;
    }

    RawHttp.Answer send() {
        var lines = headers.entrySet().stream().map(header -> header.getKey() + ": " + header.getValue()).toList();
        var all = new ArrayList<>(lines);
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (body == null) {
            return RawHttp.send(method(), address(), all.toArray(String[]::new));
        }
        all.add("Content-Length: " + bytes.length);
        return RawHttp.sendBody(method(), address(), bytes, all.toArray(String[]::new));
    }

    private String method() {
        return operation.method().toUpperCase();
    }

    private String address() {
        String address = operation.path();
        for (var parameter : path.entrySet()) {
            address = address.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        var pairs = new ArrayList<String>();
        for (int index = 0; index < query.size(); index += 2) {
            pairs.add(query.get(index) + "=" + query.get(index + 1));
        }
        return pairs.isEmpty() ? address : address + "?" + String.join("&", pairs);
    }

    /** What is wrong with an answer; empty where nothing is. */
    Optional<String> faults(RawHttp.Answer answer) {
        // oEmbed itself demands 501 for a format that is not given
        boolean fell = answer.status() >= 500 && !(answer.status() == 501 && operation.path().equals("/v1/oembed"));
        // what is no HTTP the server refuses before the service sees it
        boolean bare = answer.body().isEmpty() && answer.status() == 400 && !answer.headers().containsKey("content-type");
        boolean tells = answer.status() >= 400 && LEAKS.stream().anyMatch(answer.body()::contains);
        // then it is another path
        boolean elsewhere = path.values().stream().anyMatch(value -> value.matches("(?i)(?:\\.|/|%2e|%2f)*"));
        var broken = fell || bare || elsewhere ? List.<String> of()
                : AnswerValidator.kept().faults(new Answer(method(), "http://localhost" + address(), answer.status(),
                        name -> Optional.ofNullable(answer.headers().get(name.toLowerCase())), answer.body()));
        return fell || tells || answer.headers().containsKey("x-injected") || !broken.isEmpty()
                ? Optional.of("%s%n  -> %d %s%n  %s".formatted(this, answer.status(), cut(answer.body()), broken))
                : Optional.empty();
    }

    /** Something of it, whatever it is, becomes hostile. */
    void spoil(Random random, List<String> membersOfBody) {
        switch (random.nextInt(8)) {
            case 0 -> path.replaceAll((name, value) -> random.nextBoolean() ? value : Hostile.one(Hostile.ADDRESS, random));
            case 1, 2 -> addParameter(random);
            case 3 -> parameters("header").forEach(name -> headers.put(name, Hostile.one(Hostile.HEADER, random)));
            case 4 -> headers.put("Content-Type", Hostile.one(Hostile.MEDIA_TYPES, random));
            case 5 -> body = body == null || random.nextInt(3) > 0 ? body : Hostile.one(Hostile.BODIES, random);
            default -> {
                if (body != null && body.startsWith("{") && !membersOfBody.isEmpty()) {
                    replaceMember(Hostile.one(membersOfBody, random), Hostile.one(Hostile.JSON, random));
                }
            }
        }
    }

    private void addParameter(Random random) {
        var known = parameters("query");
        query.add(
                known.isEmpty() || random.nextInt(10) == 0 ? Hostile.one(Hostile.ADDRESS, random) : Hostile.one(known, random));
        query.add(Hostile.one(Hostile.ADDRESS, random));
    }

    private static String cut(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "…";
    }

    @Override
    public String toString() {
        return method() + " " + cut(address()) + " " + cut(headers.toString()) + (body == null ? "" : " " + cut(body));
    }
}
