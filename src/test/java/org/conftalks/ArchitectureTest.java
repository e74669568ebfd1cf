package org.conftalks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.time.Clock;
import java.util.Arrays;

import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rooms of the building, and the arrows between them, which point one way. */
class ArchitectureTest {

    private static final String ROOT = "org.conftalks.";

    private static final JavaClasses BUILDING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.conftalks");

    /** Each room may know only those that are named; a room that is not in the table may know all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http      |
            limits    | http
            access    | http
            answers   | http
            catalogue | access, http
            topic     | catalogue, access, http
            event     | catalogue, access, http
            speaker   | event, catalogue, access, http
            talk      | event, speaker, topic, catalogue, access, http
            feed      | talk, event, speaker, topic, catalogue, access, http
            grant     | event, speaker, catalogue, access, http
            oembed    | talk, catalogue, http
            jsonld    | talk, event, speaker, topic, catalogue, http
            citation  | talk, event, catalogue, http
            search    | talk, event, speaker, topic, catalogue, access, http
            exchange  | talk, event, speaker, topic, catalogue, access, http
            exchange.format | http
            demo      | exchange, talk, event, speaker, topic, catalogue, access, http
            database  |
            """)
    void aRoomKnowsOnlyTheRoomsBelowIt(String room, String below) {
        String[] known = ((below == null ? "" : below + ", ") + room).split(", ");

        noClasses().that().resideInAPackage(ROOT + room + "..").should().dependOnClassesThat(
                resideInAPackage("org.conftalks..").and(DescribedPredicate.not(resideInAnyPackage(packages(known)))))
                .check(BUILDING);
    }

    @Test
    void nobodyButTheStartUpKnowsTheDatabasesRoom() {
        noClasses().that().resideOutsideOfPackage(ROOT + "database..").should()
                .dependOnClassesThat(resideInAPackage(ROOT + "database..")).check(BUILDING);
    }

    @Test
    void nobodyKnowsTheDemoOrTheLandingPage() {
        noClasses().that().resideOutsideOfPackages(packages("demo", "landing")).should()
                .dependOnClassesThat(resideInAnyPackage(packages("demo", "landing"))).check(BUILDING);
    }

    @Test
    void nobodyKnowsTheRoomOfTheAnswers() {
        noClasses().that().resideOutsideOfPackage(ROOT + "answers..").should()
                .dependOnClassesThat(resideInAPackage(ROOT + "answers..")).check(BUILDING);
    }

    /** What the clock decides is not kept: {@code answers.Answers} knows the parameter {@code when}, and no other cases. */
    @Test
    void theClockDecidesAboutTheLandingPageAndNothingElseThatIsShown() {
        noClasses().that().resideOutsideOfPackages(packages("landing", "catalogue", "access"))
                .and().doNotHaveFullyQualifiedName(ROOT + "feed.Feeds")
                .and().doNotHaveFullyQualifiedName(ROOT + "http.WellKnownResource")
                .should().dependOnClassesThat().areAssignableTo(Clock.class).check(BUILDING);
    }

    @Test
    void noRoomsKnowEachOtherInACircle() {
        slices().matching("org.conftalks.(*)..").should().beFreeOfCycles().check(BUILDING);
    }

    /** An address that somebody wrote down is never fetched: nobody reaches a network through the service. */
    @Test
    void nobodyAsksOtherServices() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("java.net.http..", "io.vertx.core.http.impl..",
                "io.vertx.ext.web.client..", "jakarta.ws.rs.client..")).check(BUILDING);
        noClasses().should().dependOnClassesThat(DescribedPredicate.or(
                JavaClass.Predicates.assignableTo(URLConnection.class), JavaClass.Predicates.type(URL.class),
                JavaClass.Predicates.assignableTo(Socket.class))).check(BUILDING);
    }

    @Test
    void noPackageIsNamedForATechnique() {
        noClasses().should().resideInAnyPackage("..dto..", "..service..", "..util..", "..common..", "..model..", "..impl..")
                .check(BUILDING);
    }

    @Test
    void entitiesDoNotCrossHttp() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Path.class).and().arePublic()
                .should(notInvolveEntities()).check(BUILDING);
    }

    @Test
    void entitiesKnowNeitherHttpNorJson() {
        noClasses().that().areAnnotatedWith(Entity.class).should().dependOnClassesThat(
                resideInAnyPackage(ROOT + "http..", "jakarta.ws.rs..", "com.fasterxml.jackson..")).check(BUILDING);
    }

    private static ArchCondition<JavaMethod> notInvolveEntities() {
        return new ArchCondition<>("neither take nor return entities") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream().filter(ArchitectureTest::isEntity).forEach(
                        type -> events.add(SimpleConditionEvent.violated(method,
                                method.getFullName() + " returns " + type.getName())));
                method.getRawParameterTypes().stream().filter(ArchitectureTest::isEntity).forEach(
                        type -> events.add(SimpleConditionEvent.violated(method,
                                method.getFullName() + " takes " + type.getName())));
            }
        };
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }

    private static String[] packages(String... rooms) {
        return Arrays.stream(rooms).map(room -> ROOT + room + "..").toArray(String[]::new);
    }
}
