package org.conftalks.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Says in the contract what holds for every operation: the errors, the conditional read, the token, the order of the groups.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final List<String> GROUPS = List.of("Events", "Talks", "Speakers", "Slides", "Videos", "Materials", "Topics",
            "Series", "Catalogue");
    private static final Map<String, String> TOLD = Map.of(
            "Events", "Gatherings at which talks are given, and what they still lack",
            "Talks", "What was said once at an event, with its speakers and all that it left behind",
            "Speakers", "People who contribute to talks",
            "Slides", "Slide decks, across all talks",
            "Videos", "Recordings, across all talks",
            "Materials", "Code, papers and handouts",
            "Topics", "What talks are about",
            "Series", "Events that are editions of one another",
            "Catalogue", "The entry, and what problems mean");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().addSecurityScheme("token", OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("bearer")
                .description("Needed for writing. The landing page says where the administrator's token is."));
        contract.getComponents().setSchemas(named(contract.getComponents().getSchemas()));
        contract.setTags(GROUPS.stream().map(Contract::tag).toList());
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, operation)));
    }

    /** A page of talks is a TalkPage, whatever its generic type is called. */
    private static Map<String, Schema> named(Map<String, Schema> schemas) {
        var named = new TreeMap<String, Schema>();
        schemas.forEach((name, schema) -> named.put(pageName(name), schema));
        return named;
    }

    private static String pageName(String name) {
        return name.replaceFirst("Page(\\w+)View$", "$1Page");
    }

    private static Tag tag(String name) {
        return OASFactory.createTag().name(name).description(TOLD.get(name));
    }

    private static void complete(String path, Operation operation) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement(),
                OASFactory.createSecurityRequirement().addScheme("token")));
        var answers = operation.getResponses();
        answers.getAPIResponse("200").getContent().getMediaTypes().values().stream().map(MediaType::getSchema)
                .filter(schema -> schema.getRef() != null).forEach(schema -> schema.setRef(pageName(schema.getRef())));
        answers.addAPIResponse("304", plain("Not changed since the ETag in If-None-Match was given"));
        answers.addAPIResponse("400", problem("A query parameter or the address cannot be used"));
        answers.addAPIResponse("401", problem("The token is not valid"));
        answers.addAPIResponse("406", problem("There is no representation of the accepted types"));
        if (path.contains("{")) {
            answers.addAPIResponse("404", problem("There is nothing here"));
        }
        if (path.startsWith("/v1/") && path.contains("{")) {
            answers.addAPIResponse("308", plain("It has another slug now; `Location` says where"));
            answers.addAPIResponse("410", problem("It has been deleted"));
        }
        answers.addAPIResponse("default", problem("Any other error"));
    }

    private static APIResponse plain(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static APIResponse problem(String description) {
        return plain(description).content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE,
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM))));
    }
}
