package org.conftalks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.quarkus.test.junit.QuarkusTest;

/** The contract that is kept beside the code is the one that the service publishes, and it tells all that clients need. */
@QuarkusTest
class ContractTest {

    private static final Path KEPT = Path.of("openapi.yaml");

    @Test
    void theKeptContractIsTheOneThatIsPublished() throws IOException {
        String how = "openapi.yaml no longer says what the code does. If the change is meant: "
                + "cp target/openapi/openapi.yaml openapi.yaml, and commit it with the code";

        assertThat(KEPT).as(how).exists();
        assertThat(differences("", tree(Files.readString(KEPT)), tree(Api.get("/q/openapi?format=yaml").asString()))).as(how)
                .isEmpty();
    }

    @Test
    void itIsOpenApi31() {
        assertThat(Api.read("/q/openapi?format=json").getString("openapi")).startsWith("3.1");
    }

    @Test
    void everyOperationHasAnIdASummaryAndATag() {
        assertThat(Contract.operations()).isNotEmpty().allSatisfy(operation -> assertThat(operation.description())
                .as(operation.toString()).containsKeys("operationId", "summary", "tags"));
        assertThat(Contract.operations()).extracting(operation -> operation.description().get("operationId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyOperationDocumentsItsErrors() {
        var softly = new SoftAssertions();
        for (var operation : Contract.operations()) {
            Map<String, Map<String, Object>> answers = cast(operation.description().get("responses"));
            softly.assertThat(answers.keySet()).as(operation.toString()).anyMatch(status -> status.matches("4..|default"));
            answers.forEach((status, answer) -> {
                if (status.matches("[45]..|default")) {
                    softly.assertThat(answer.get("$ref")).as("%s %s", operation, status).asString()
                            .startsWith("#/components/responses/");
                }
            });
        }
        softly.assertAll();
        Map<String, Map<String, Object>> shared = Api.read("/q/openapi?format=json").getMap("components.responses");
        assertThat(shared.keySet()).contains("Malformed", "NotFound", "Error");
        shared.forEach((name, answer) -> {
            if (!List.of("NotModified", "Moved").contains(name)) {
                assertThat(answer.get("content").toString()).as(name).contains("application/problem+json",
                        "#/components/schemas/Problem");
            }
        });
    }

    @Test
    void everyPathWithANameInItDocumentsThatNothingMayBeThere() {
        assertThat(Contract.operations()).filteredOn(operation -> operation.path().contains("{")).allSatisfy(
                operation -> assertThat(ContractTest.<Map<String, Object>> cast(operation.description().get("responses")))
                        .as(operation.toString()).containsKey("404"));
    }

    @Test
    void onlyWhatMustBeGivenHasAnExampleBecauseTheExplorerSendsIt() {
        for (var operation : Contract.operations()) {
            List<Map<String, Object>> optional = Contract.parametersOf(operation.description()).stream()
                    .filter(parameter -> !Boolean.TRUE.equals(parameter.get("required"))).toList();

            assertThat(optional).as(operation.toString()).allSatisfy(parameter -> assertThat(parameter)
                    .doesNotContainKeys("example", "examples").containsKey("description"));
        }
    }

    @Test
    void everyExampleOfAPathLeadsSomewhere() {
        assertThat(Contract.operations()).filteredOn(operation -> operation.method().equals("get"))
                .filteredOn(operation -> !operation.path().contains("/{id}")).allSatisfy(
                        operation -> assertThat(Api.administrator().get(operation.exampleAddress()).statusCode())
                                .as(operation.toString())
                                .isEqualTo(200));
    }

    /** Where two trees differ, by JSON pointer: the whole trees are too long to be read. */
    private static List<String> differences(String pointer, JsonNode kept, JsonNode published) {
        if (!(kept instanceof ObjectNode) || !(published instanceof ObjectNode)) {
            return kept.equals(published) ? List.of() : List.of(pointer + ": " + kept + " is published as " + published);
        }
        var names = new TreeSet<String>();
        kept.fieldNames().forEachRemaining(names::add);
        published.fieldNames().forEachRemaining(names::add);
        return names.stream().flatMap(name -> differences(pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                kept.path(name), published.path(name)).stream()).toList();
    }

    private static JsonNode tree(String yaml) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(yaml);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
