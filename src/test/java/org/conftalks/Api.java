package org.conftalks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.conftalks.AnswerValidator.Answer;
import org.conftalks.catalogue.Resource;

import io.restassured.RestAssured;
import io.restassured.filter.FilterContext;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;

/**
 * Asks the service as a client does: addresses are sent as they stand, redirects are not followed. Every answer is held against
 * the contract.
 */
public final class Api {

    public static final String ADMIN_TOKEN = "the-administrators-token-of-the-tests";

    private Api() {
    }

    public static RequestSpecification request() {
        return RestAssured.given().urlEncodingEnabled(false).filter(Api::keepsTheContract).redirects().follow(false);
    }

    public static RequestSpecification administrator() {
        return request().header("Authorization", "Bearer " + ADMIN_TOKEN);
    }

    public static Response get(String address) {
        return request().get(address);
    }

    /** What is there. */
    public static JsonPath read(String address) {
        return found(get(address), address);
    }

    public static JsonPath readAsAdministrator(String address) {
        return found(administrator().get(address), address);
    }

    public static List<Map<String, Object>> items(String address) {
        return read(address).getList("items");
    }

    public static List<String> ids(String address) {
        return read(address).getList("items.id");
    }

    /** All pages of a list from an address on, as clients follow them. */
    public static List<JsonPath> pages(String address) {
        return pages(address, Api::read);
    }

    public static List<JsonPath> pages(String address, Function<String, JsonPath> read) {
        var pages = new ArrayList<JsonPath>();
        for (String next = address; next != null; next = pages.get(pages.size() - 1).getString("page.next")) {
            pages.add(read.apply(next));
        }
        return pages;
    }

    /** All pages of a list up to one, which is the last of them, followed backwards. */
    public static List<JsonPath> pagesBackFrom(JsonPath last) {
        var pages = new LinkedList<>(List.of(last));
        for (String prev = last.getString("page.prev"); prev != null; prev = pages.getFirst().getString("page.prev")) {
            pages.addFirst(read(prev));
        }
        return pages;
    }

    /** What all pages have at a path. */
    public static List<String> all(String path, List<JsonPath> pages) {
        return pages.stream().flatMap(page -> page.<String> getList(path).stream()).toList();
    }

    /** The id as answers have it. */
    public static String id(Resource resource) {
        return resource.id.toString();
    }

    /** The problem document of a refusal. */
    public static JsonPath refused(int status, String address) {
        return problem(status, get(address), address);
    }

    public static JsonPath problem(int status, Response response, String address) {
        assertThat(response.statusCode()).as(address + "\n" + response.asString()).isEqualTo(status);
        assertThat(response.contentType()).as(address).startsWith("application/problem+json");
        assertThat(response.jsonPath().getInt("status")).as(address).isEqualTo(status);
        return response.jsonPath();
    }

    /** The request is refused because of this query parameter. */
    public static void refusedFor(String parameter, String address) {
        var problem = refused(400, address);
        assertThat(problem.getString("errors[0].parameter")).as(address).isEqualTo(parameter);
        assertThat(problem.getString("errors[0].code")).as(address).isNotBlank();
        assertThat(problem.getString("errors[0].detail")).as(address).isNotBlank();
    }

    private static Response keepsTheContract(FilterableRequestSpecification request, FilterableResponseSpecification expected,
            FilterContext context) {
        var response = context.next(request, expected);
        var answer = new Answer(request.getMethod(), request.getURI(), response.statusCode(),
                name -> Optional.ofNullable(response.header(name)), response.asString());
        assertThat(AnswerValidator.kept().faults(answer)).as("%s %s is answered with %d %s, which openapi.yaml forbids",
                answer.method(), answer.address(), answer.status(), answer.body()).isEmpty();
        return response;
    }

    private static JsonPath found(Response response, String address) {
        assertThat(response.statusCode()).as(address + "\n" + response.asString()).isEqualTo(200);
        assertThat(response.contentType()).as(address).startsWith("application/json");
        return response.jsonPath();
    }
}
