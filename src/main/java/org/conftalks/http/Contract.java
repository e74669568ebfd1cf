package org.conftalks.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
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

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final List<String> GROUPS = List.of("Events", "Talks", "Speakers", "Slides", "Videos", "Materials", "Topics",
            "Series", "Imports", "Catalogue");
    private static final Map<String, String> TOLD = Map.of(
            "Events", "Gatherings at which talks are given, and what they still lack",
            "Talks", "What was said once at an event, with its speakers and all that it left behind",
            "Speakers", "People who contribute to talks",
            "Slides", "Slide decks, across all talks",
            "Videos", "Recordings, across all talks",
            "Materials", "Code, papers and handouts",
            "Topics", "What talks are about",
            "Series", "Events that are editions of one another",
            "Imports", "Files that are read into the catalogue",
            "Catalogue", "The entry, the whole as one file, and what problems mean");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().addSecurityScheme("token", OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("bearer")
                .description("Needed for writing. The landing page says where the administrator's token is."));
        contract.getComponents().setSchemas(named(contract.getComponents().getSchemas()));
        contract.getPaths().getPathItems().values().stream().map(PathItem::getPATCH).filter(Objects::nonNull)
                .forEach(operation -> relax(operation, contract.getComponents()));
        var paths = OASFactory.createPaths();
        contract.getPaths().getPathItems().forEach((path, item) -> paths.addPathItem(path, inOrder(item)));
        contract.setPaths(paths);
        contract.setTags(GROUPS.stream().map(Contract::tag).toList());
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
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
        return name.replaceFirst("Page(\\w+)View$", "$1Page");
    }

    /** A patch has the members of what is put, and none that must be there. */
    private static void relax(Operation patch, Components components) {
        var sent = patch.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE).getSchema();
        String whole = sent.getRef().substring(sent.getRef().lastIndexOf('/') + 1);
        String part = whole.replace("Input", "Patch");
        var members = components.getSchemas().get(whole);
        components.addSchema(part, OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)
                .description("What is to change; null takes a member away").properties(members.getProperties()));
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
        answers.getAPIResponses().values().stream().filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream()).map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null)
                .forEach(schema -> schema.setRef(pageName(schema.getRef())));
        answers.addAPIResponse("400", problem("A query parameter, the address or the body cannot be read"));
        answers.addAPIResponse("401", problem("The token is not valid, or a write has none"));
        answers.addAPIResponse("406", problem("There is no representation of the accepted types"));
        if (path.contains("{")) {
            answers.addAPIResponse("404", problem("There is nothing here"));
        }
        if (path.startsWith("/v1/") && path.contains("{")) {
            answers.addAPIResponse("308", plain("It has another slug now; `Location` says where"));
            answers.addAPIResponse("410", problem("It has been deleted"));
        }
        answers.addAPIResponse("default", problem("Any other error"));
        if (method == HttpMethod.GET) {
            operation.setSecurity(operation.getTags().contains("Imports") ? List.of(token())
                    : List.of(OASFactory.createSecurityRequirement(), token()));
            answers.addAPIResponse("304", plain("Not changed since the ETag in If-None-Match was given"));
            operation.addParameter(
                    header("If-None-Match", "The ETag of what is there already: the answer is 304 while it is true"));
        } else {
            operation.setSecurity(List.of(token()));
            completeWrite(method, operation, answers);
        }
    }

    private static void completeWrite(HttpMethod method, Operation operation, APIResponses answers) {
        if (operation.getRequestBody() != null) {
            Optional.ofNullable(operation.getRequestBody().getContent().getMediaType("application/x-ndjson"))
                    .ifPresent(Contract::writeLines);
        }
        answers.addAPIResponse("409", problem("It contradicts what is there"));
        if (method != HttpMethod.DELETE) {
            answers.addAPIResponse("413", problem("The body is too large"));
            answers.addAPIResponse("415", problem("The body's media type is not taken here"));
            answers.addAPIResponse("422", problem("The content breaks a rule; `errors` names each member"));
        }
        if (method == HttpMethod.POST && answers.hasAPIResponse("201")) {
            operation.addParameter(header("Idempotency-Key",
                    "Any text of 1 to 200 characters: the same request under the same key is carried out once, and answered the same again for a day"));
        } else if (method != HttpMethod.POST && !operation.getTags().contains("Imports")) {
            answers.addAPIResponse("412", problem("It has changed since it was read"));
            operation.addParameter(header("If-Match", "The ETag of what was read: the write happens only while it is true"));
        }
        if (method == HttpMethod.PUT && !operation.getOperationId().matches("put(SlideDeck|Video|Material)")) {
            answers.addAPIResponse("201", plain("Made under this slug").content(answers.getAPIResponse("200").getContent()));
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

    private static APIResponse plain(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static APIResponse problem(String description) {
        return plain(description).content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE,
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM))));
    }
}
