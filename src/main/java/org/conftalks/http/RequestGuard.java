package org.conftalks.http;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that an operation does not declare, or that are given twice: a misspelt filter must not pass for
 * none.
 */
@Singleton
class RequestGuard {

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        requireMediaType(request, operation.getResourceMethod());
        var uri = request.getUriInfo();
        refuseUnreadable(uri.getPath(true), null);
        if (uri.getPath().equals("/")) {
            // the page for people: links to it that were passed on carry all sorts of parameters
            return;
        }
        var known = declared.computeIfAbsent(operation.getResourceMethod(), RequestGuard::declaredBy);
        for (Map.Entry<String, List<String>> parameter : uri.getQueryParameters(true).entrySet()) {
            String name = parameter.getKey();
            refuseUnreadable(name, name);
            if (!known.contains(name)) {
                throw Refusal.badParameter(name, "unknown", known.isEmpty() ? "No parameter is taken here."
                        : "There is no parameter %s here. Known are %s.".formatted(name, String.join(", ", known)));
            }
            if (parameter.getValue().size() > 1) {
                throw Refusal.badParameter(name, "repeated", "The parameter %s is given more than once.".formatted(name));
            }
            for (String value : parameter.getValue()) {
                refuseUnreadable(value, name);
                // Quarkus takes an empty value for an absent one
                Values.text(name, value);
            }
        }
    }

    /** JAX-RS takes a body without a media type, or of any, for the right one. */
    private static void requireMediaType(ContainerRequestContext request, Method operation) {
        if (!operation.isAnnotationPresent(Consumes.class)) {
            return;
        }
        var given = request.getMediaType();
        String charset = given == null ? null : given.getParameters().get("charset");
        if (given == null || given.isWildcardType() || given.isWildcardSubtype()
                || charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body is to be %s in UTF-8."
                    .formatted(String.join(" or ", operation.getAnnotation(Consumes.class).value())), List.of());
        }
        // one that does not say its length is refused when it is read
        if (given.getSubtype().matches("(.+\\+)?json") && !takesFiles(operation)
                && request.getLength() > JsonBodies.MOST_BYTES) {
            throw JsonBodies.tooLarge();
        }
    }

    /** Whether any file may be the body, which then has bounds of its own. */
    private static boolean takesFiles(Method operation) {
        return List.of(operation.getAnnotation(Consumes.class).value()).contains(MediaType.APPLICATION_OCTET_STREAM);
    }

    /** Bytes that are no UTF-8 have become U+FFFD by now; PostgreSQL holds no U+0000. */
    private static void refuseUnreadable(String text, String parameter) {
        if (text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0) {
            return;
        }
        throw parameter == null ? Refusal.malformed("The path holds a character that is no text.")
                : Refusal.badParameter(parameter.replaceAll("[\0\uFFFD]", "?"), "malformed",
                        "A parameter holds a character that is no text.");
    }

    private static Set<String> declaredBy(Method operation) {
        var names = new TreeSet<String>();
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                names.add(parameter.getName());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                names.addAll(fieldsOf(parameter.getType()));
            }
        }
        return names;
    }

    private static Set<String> fieldsOf(Class<?> bean) {
        var names = new HashSet<String>();
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredFields()).filter(field -> field.isAnnotationPresent(RestQuery.class))
                    .forEach(field -> names.add(field.getName()));
        }
        return names;
    }
}
