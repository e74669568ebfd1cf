package org.conftalks.packaged;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How PostgreSQL carried out the statements of a request: the plans that auto_explain logs (PostgreSQL's manual, F.3). */
final class Plans {

    private static final Pattern LOGGED = Pattern.compile("ms  plan:\n((?:\t.*\n)+)");
    private static final String MARK = "the log is here ";
    /** What the connection that hears of changes asks now and then, whatever is read. */
    private static final String SIGN_OF_LIFE = "\"Query Text\": \"select 1\"";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> plans;

    private Plans(List<JsonNode> plans) {
        this.plans = plans;
    }

    /** Makes it possible: new connections can log plans, and those that there are end. */
    static void prepare(PackagedService service) throws Exception {
        set(service, "session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = -1",
                "auto_explain.log_analyze = on", "auto_explain.log_buffers = on", "auto_explain.log_timing = off",
                "auto_explain.log_format = 'json'");
        try (var database = service.database(); var statement = database.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
        }
        for (int left = 50; left > 0; left--) {
            try {
                service.read("/v1/talks?limit=1");
                return;
            } catch (AssertionError connectionGone) {
                Thread.sleep(200);
            }
        }
        throw new AssertionError("The service does not come back to its database.");
    }

    private static void set(PackagedService service, String... settings) throws Exception {
        try (var database = service.database(); var statement = database.createStatement()) {
            statement.execute("load 'auto_explain'");
            for (String setting : settings) {
                statement.execute("alter system set " + setting);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    /** The plans of the statements that reading an address takes, once everything is in memory. */
    static Plans of(PackagedService service, String address) throws Exception {
        service.read(address);
        set(service, "auto_explain.log_min_duration = 0");
        try {
            for (int left = 50; logged(service, address).plans.isEmpty() && left > 0; left--) {
                Thread.sleep(50);
            }
            return logged(service, address);
        } finally {
            set(service, "auto_explain.log_min_duration = -1");
        }
    }

    private static Plans logged(PackagedService service, String address) throws Exception {
        int before = marked(service).length();
        service.read(address);
        String marked = marked(service);
        var matcher = LOGGED.matcher(marked.substring(before));
        var plans = new ArrayList<JsonNode>();
        while (matcher.find()) {
            if (!matcher.group(1).contains(MARK) && !matcher.group(1).contains(SIGN_OF_LIFE)) {
                plans.add(plan(matcher.group(1)));
            }
        }
        return new Plans(plans);
    }

    /** The log up to a mark that is made now: the server writes it a moment later than it answers. */
    private static String marked(PackagedService service) throws Exception {
        String mark = MARK + UUID.randomUUID();
        try (var database = service.database(); var statement = database.createStatement()) {
            statement.execute("do $$ begin raise log '" + mark + "'; end $$");
        }
        for (int left = 200; left > 0; left--) {
            String log = service.databaseLog();
            if (log.contains(mark)) {
                return log.substring(0, log.indexOf('\n', log.indexOf(mark)) + 1);
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The mark does not appear in the log.");
    }

    private static JsonNode plan(String logged) {
        try {
            return JSON.readTree(logged);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(logged, notJson);
        }
    }

    int statements() {
        return plans.size();
    }

    /** Blocks of 8 KiB that were looked at to find which items are on the page; the items themselves are of any size. */
    long blocksForThePage() {
        return plans.stream().map(plan -> plan.get("Plan")).filter(plan -> plan.get("Node Type").textValue().equals("Limit"))
                .mapToLong(plan -> plan.get("Shared Hit Blocks").asLong() + plan.get("Shared Read Blocks").asLong()).sum();
    }

    /** Tables that were read from their begin to their end. */
    List<String> readWhole() {
        return nodes().filter(node -> node.get("Node Type").textValue().equals("Seq Scan"))
                .map(node -> node.get("Relation Name").textValue()).distinct().toList();
    }

    /** Tables that anything was read from. */
    Set<String> read() {
        return nodes().filter(node -> node.has("Relation Name") && node.get("Actual Loops").asDouble() > 0)
                .map(node -> node.get("Relation Name").textValue()).collect(Collectors.toSet());
    }

    /** Of the largest sort, how many rows it had to sort at once. */
    long mostSorted() {
        return nodes().filter(node -> node.get("Node Type").textValue().equals("Sort"))
                .mapToLong(node -> node.at("/Plans/0/Actual Rows").asLong()).max().orElse(0);
    }

    private Stream<JsonNode> nodes() {
        return plans.stream().map(plan -> plan.get("Plan")).flatMap(Plans::withBelow);
    }

    private static Stream<JsonNode> withBelow(JsonNode node) {
        var below = new ArrayList<JsonNode>();
        node.path("Plans").forEach(below::add);
        return Stream.concat(Stream.of(node), below.stream().flatMap(Plans::withBelow));
    }

    @Override
    public String toString() {
        return plans.toString();
    }
}
