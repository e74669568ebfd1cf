package org.conftalks.http;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import io.quarkus.arc.Unremovable;

/** Which methods an address takes (RFC 9110, section 10.2.1), read once from the resources themselves. */
@Singleton
@Unremovable
class AllowedMethods {

    private final BeanManager beans;
    private Map<String, Set<String>> byPattern;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** Empty where no resource lives at the path. */
    synchronized List<String> at(String path) {
        if (byPattern == null) {
            byPattern = read();
        }
        String plain = path.length() > 1 ? path.replaceAll("/+$", "") : path;
        return byPattern.entrySet().stream().filter(entry -> plain.matches(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()).distinct().sorted().toList();
    }

    private Map<String, Set<String>> read() {
        var read = new TreeMap<String, Set<String>>();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var resource = bean.getBeanClass();
            if (resource.isAnnotationPresent(Path.class)) {
                Arrays.stream(resource.getDeclaredMethods()).forEach(method -> add(read, resource, method));
            }
        }
        return read;
    }

    private static void add(Map<String, Set<String>> read, Class<?> resource, Method method) {
        Arrays.stream(method.getAnnotations()).map(found -> found.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null).map(HttpMethod::value).forEach(verb -> {
                    var below = method.getAnnotation(Path.class);
                    var verbs = read.computeIfAbsent(
                            pattern(resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value())),
                            any -> new TreeSet<>());
                    verbs.addAll(verb.equals("GET") ? List.of("GET", "HEAD", "OPTIONS") : List.of(verb, "OPTIONS"));
                });
    }

    private static String pattern(String template) {
        return "/" + Arrays.stream(template.split("/")).filter(segment -> !segment.isEmpty())
                .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment)).collect(Collectors.joining("/"));
    }
}
