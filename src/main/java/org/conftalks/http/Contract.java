package org.conftalks.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Says in the contract what holds for every operation: the errors, the conditional read, the token, the order of the groups.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

    private static final List<String> GROUPS = List.of("Events", "Talks", "Speakers", "Slides", "Videos", "Materials", "Topics",
            "Series", "Search", "Feeds", "Formats", "Imports", "Access", "Catalogue");
    /** What a page of a list is asked with, and a file that holds all of it is not. */
    private static final Set<String> OF_PAGES = Set.of("limit", "cursor", "total", "fields", "deleted", "include");
    private static final Set<String> NOT_BY_RELEVANCE = Set.of("sort", "fields", "deleted", "include");
    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("Events", "Gatherings at which talks are given, and what they still lack"),
            Map.entry("Talks", "What was said once at an event, with its speakers and all that it left behind"),
            Map.entry("Speakers", "People who contribute to talks"),
            Map.entry("Slides", "Slide decks, across all talks"),
            Map.entry("Videos", "Recordings, across all talks"),
            Map.entry("Materials", "Code, papers and handouts"),
            Map.entry("Topics", "What talks are about"),
            Map.entry("Series", "Events that are editions of one another"),
            Map.entry("Search", "What is found by words, and what goes with a talk"),
            Map.entry("Feeds", "What is new, for feed readers and podcast apps"),
            Map.entry("Formats", "Events, talks and videos as others read them: frames, citations, linked data"),
            Map.entry("Imports", "Files that are read into the catalogue"),
            Map.entry("Access", "Who may do what: tokens, grants, and the log of both"),
            Map.entry("Catalogue", "The entry, the whole as one file, and what problems mean"));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().addSecurityScheme("token", OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("bearer")
                .description("Needed for writing. The landing page says where the administrator's token is."));
        ContractShown.resolve(contract);
        contract.getComponents().setSchemas(named(contract.getComponents().getSchemas()));
        ContractParts.addTo(contract.getComponents());
        ContractLimits.addTo(contract.getComponents());
        contract.getPaths().getPathItems().values().stream().map(PathItem::getPATCH).filter(Objects::nonNull)
                .forEach(operation -> relax(operation, contract.getComponents()));
        var paths = OASFactory.createPaths();
        // what is below an id is read before that is deleted
        contract.getPaths().getPathItems().entrySet().stream()
                .sorted(Comparator.comparing(path -> path.getKey().replaceFirst("/\\{id}$", "/{id}~")))
                .forEach(path -> paths.addPathItem(path.getKey(), inOrder(path.getValue())));
        contract.setPaths(paths);
        contract.getPaths().getPathItems().forEach((path, item) -> addAlternatives(path, item, contract.getPaths()));
        contract.addServer(OASFactory.createServer().url("/").addExtension("x-internal", false)
                .description("The service that publishes this contract, in production, test or at home"));
        contract.setTags(GROUPS.stream().map(Contract::tag).toList());
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
        contract.getPaths().getPathItems().values().forEach(item -> item.getOperations().values().stream()
                .flatMap(operation -> Optional.ofNullable(operation.getParameters()).stream()).flatMap(List::stream)
                .forEach(ContractLimits::add));
    }

    /** A page of talks is a TalkPage, whatever its generic type is called; a choice has the types of its members. */
    private static Map<String, Schema> named(Map<String, Schema> schemas) {
        var named = new TreeMap<String, Schema>();
        schemas.forEach((name, schema) -> {
            if (schema.getOneOf() != null) {
                // one of them may be a string
                schema.setType(null);
            }
            named.put(pageName(name), schema);
        });
        return named;
    }

    private static String pageName(String name) {
        return name.replaceFirst("Page(?:Shown)?(\\w+?)(View|Job)$", "$1Page");
    }

    /** As the addresses say it that give nothing else. */
    private static void addAlternatives(String path, PathItem item, Paths all) {
        Alternatives.at(path).forEach((mediaType, address) -> {
            var alone = all.getPathItem(address.replaceFirst("/feeds/.*", "/feeds/{feed}")).getGET();
            content(item.getGET()).addMediaType(mediaType, content(alone).getMediaType(mediaType));
        });
    }

    private static Content content(Operation read) {
        return read.getResponses().getAPIResponse("200").getContent();
    }

    /** A patch has the members of what is put: none must be there, and null takes away what need not be there. */
    private static void relax(Operation patch, Components components) {
        var sent = patch.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE).getSchema();
        String whole = sent.getRef().substring(sent.getRef().lastIndexOf('/') + 1);
        String part = whole.replace("Input", "Patch");
        var members = components.getSchemas().get(whole);
        var relaxed = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)
                .description("What is to change; null takes a member away");
        members.getProperties().forEach((name, member) -> relaxed.addProperty(name,
                members.getRequired().contains(name) ? member
                        : OASFactory.createSchema().addAnyOf(member)
                                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL))));
        components.addSchema(part, relaxed);
        sent.setRef("#/components/schemas/" + part);
    }

    /** As one reads and tries them: what is deleted comes last. */
    private static PathItem inOrder(PathItem item) {
        var ordered = OASFactory.createPathItem();
        for (var method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
            if (item.getOperations().containsKey(method)) {
                ordered.setOperation(method, item.getOperations().get(method));
            }
        }
        return ordered;
    }

    private static Tag tag(String name) {
        return OASFactory.createTag().name(name).description(TOLD.get(name));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        var answers = operation.getResponses();
        answers.getAPIResponses().forEach((status, answer) -> completeSuccess(operation, status, answer));
        for (String status : List.of("400", "401", "429", "500", "503", "default")) {
            answers.addAPIResponse(status, ContractParts.error(status));
        }
        if (method != HttpMethod.DELETE) {
            answers.addAPIResponse("406", ContractParts.error("406"));
        }
        if (method != HttpMethod.GET || isForSome(operation)) {
            answers.addAPIResponse("403", ContractParts.error("403"));
        }
        if (path.contains("{")) {
            answers.addAPIResponse("404", ContractParts.error("404"));
        }
        if (path.startsWith("/v1/") && path.contains("{")) {
            answers.addAPIResponse("308", ContractParts.moved());
            answers.addAPIResponse("410", ContractParts.error("410"));
        }
        if (path.matches(".*/talks\\.(?:csv|ndjson)")) {
            // the whole list is in it: see ListParameters.requireWhole
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter -> !OF_PAGES.contains(parameter.getName()))
                    .collect(Collectors.toCollection(ArrayList::new)));
        }
        if (operation.getOperationId().equals("search")) {
            // see ListParameters.requireByRelevance
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter -> !NOT_BY_RELEVANCE.contains(parameter.getName()))
                    .collect(Collectors.toCollection(ArrayList::new)));
            operation.getParameters().stream().filter(parameter -> parameter.getName().equals("q"))
                    .forEach(asked -> asked.required(true).example("xen"));
        }
        if (method == HttpMethod.GET) {
            operation.setSecurity(isForSome(operation) ? List.of(token())
                    : List.of(OASFactory.createSecurityRequirement(), token()));
            if (isTagged(operation, answers.getAPIResponse("200"))) {
                answers.addAPIResponse("304", ContractParts.notModified());
                operation.addParameter(
                        header("If-None-Match", "The ETag of what is there already: the answer is 304 while it is true"));
                if (isDated(operation)) {
                    operation.addParameter(header("If-Modified-Since",
                            "The Last-Modified of what is there already; counts only without If-None-Match"));
                }
            }
        } else {
            operation.setSecurity(List.of(token()));
            completeWrite(method, operation, answers);
        }
        // in the order of their numbers
        var ordered = OASFactory.createAPIResponses();
        new TreeMap<>(answers.getAPIResponses()).forEach(ordered::addAPIResponse);
        operation.setResponses(ordered);
    }

    /** Whether reading it needs a token as well. */
    private static boolean isForSome(Operation operation) {
        return operation.getTags().contains("Imports") || operation.getTags().contains("Access");
    }

    private static void completeSuccess(Operation operation, String status, APIResponse answer) {
        answer.addHeader("Access-Control-Allow-Origin", ContractParts.header("Access-Control-Allow-Origin"));
        if (status.equals("201") || status.equals("202")) {
            answer.addHeader("Location", ContractParts.header("Location"));
        }
        if (answer.getContent() == null) {
            return;
        }
        var schemas = answer.getContent().getMediaTypes().values().stream().map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null).toList();
        schemas.forEach(schema -> schema.setRef(pageName(schema.getRef())));
        if (isTagged(operation, answer) && !status.equals("202")) {
            answer.addHeader("ETag", ContractParts.header("ETag"));
            if (isDated(operation)) {
                answer.addHeader("Last-Modified", ContractParts.header("Last-Modified"));
            }
        }
        if (schemas.stream().anyMatch(schema -> schema.getRef().endsWith("Page"))) {
            answer.addHeader("Link", ContractParts.header("Link"));
        }
    }

    /** Whether it gives whole documents, which have a date as well. */
    private static boolean isDated(Operation operation) {
        return operation.getTags().contains("Formats") || operation.getTags().contains("Feeds")
                || operation.getOperationId().endsWith("Dump");
    }

    /** Whether it has an ETag; what an import reports grows while it is read. */
    private static boolean isTagged(Operation operation, APIResponse answer) {
        return answer.getContent() != null && !(operation.getTags().contains("Imports")
                && answer.getContent().hasMediaType("application/x-ndjson"));
    }

    private static void completeWrite(HttpMethod method, Operation operation, APIResponses answers) {
        if (operation.getRequestBody() != null) {
            Optional.ofNullable(operation.getRequestBody().getContent().getMediaType("application/x-ndjson"))
                    .ifPresent(Contract::writeLines);
        }
        answers.addAPIResponse("409", ContractParts.error("409"));
        if (method != HttpMethod.DELETE) {
            for (String status : List.of("413", "415", "422")) {
                answers.addAPIResponse(status, ContractParts.error(status));
            }
        }
        if (method == HttpMethod.POST && answers.hasAPIResponse("201") && !operation.getTags().contains("Access")) {
            operation.addParameter(header("Idempotency-Key",
                    "Any text of 1 to 200 characters: the same request under the same key is carried out once, and answered the same again for a day"));
        } else if (method != HttpMethod.POST && !isForSome(operation)) {
            answers.addAPIResponse("412", ContractParts.error("412"));
            operation.addParameter(header("If-Match", "The ETag of what was read: the write happens only while it is true"));
        }
        if (method == HttpMethod.PUT && !operation.getOperationId().matches("put(SlideDeck|Video|Material)")) {
            var made = OASFactory.createAPIResponse().description("Made under this slug")
                    .content(answers.getAPIResponse("200").getContent());
            completeSuccess(operation, "201", made);
            answers.addAPIResponse("201", made);
            operation.addParameter(header("If-None-Match", "`*`: only make it, never replace it"));
        }
    }

    /** Annotations hold JSON only: the lines of JSON Lines stand there as an array. */
    private static void writeLines(MediaType jsonLines) {
        jsonLines.getExamples().values().forEach(example -> example.setValue(((List<?>) example.getValue()).stream()
                .map(Contract::line).collect(Collectors.joining())));
    }

    private static String line(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException treesOfValues) {
            throw new IllegalStateException(treesOfValues);
        }
    }

    private static SecurityRequirement token() {
        return OASFactory.createSecurityRequirement().addScheme("token");
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
