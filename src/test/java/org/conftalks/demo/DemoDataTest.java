package org.conftalks.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.read;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** The demo tells the first Xen Project User Summit, the event that this service was made for. */
@QuarkusTest
class DemoDataTest {

    private static final String SUMMIT = "/v1/events/xen-project-user-summit-2013";
    private static final String TALKS = SUMMIT + "/talks?limit=100";

    @Test
    void theSummitWasInNewOrleansInSeptember2013() {
        var summit = read(SUMMIT);

        assertThat(summit.getString("name")).isEqualTo("Xen Project User Summit 2013");
        assertThat(summit.getString("city")).isEqualTo("New Orleans");
        assertThat(summit.getString("country")).isEqualTo("US");
        assertThat(summit.getString("startDate")).startsWith("2013-09-");
        assertThat(summit.getString("series.slug")).isEqualTo("xen-project-user-summit");
    }

    @Test
    void theSummitWasCoLocatedWithLinuxConAndCloudOpen() {
        assertThat(read(SUMMIT).getList("coLocatedWith.slug")).hasSize(2)
                .contains("linuxcon-north-america-2013", "cloudopen-north-america-2013");
    }

    @ParameterizedTest
    @ValueSource(strings = { "linuxcon-north-america-2013", "cloudopen-north-america-2013" })
    void linuxConAndCloudOpenSayThatTheyWereCoLocatedWithTheSummit(String event) {
        assertThat(read("/v1/events/" + event).getList("coLocatedWith.slug")).contains("xen-project-user-summit-2013");
    }

    @Test
    void theKeynoteWasByDemetriosCoulisOnAppLogic() {
        var keynotes = read(TALKS + "&kind=keynote");

        assertThat(keynotes.getList("items.title", String.class)).singleElement().asString().contains("AppLogic");
        assertThat(keynotes.getString("items[0].speakers[0].name")).isEqualTo("Demetrios Coulis");
        assertThat(keynotes.getString("items[0].speakers[0].affiliation")).isEqualTo("CA Technology");
    }

    @Test
    void theFeaturedTalkWasByGregKroahHartmanOnKexec() {
        var featured = read(TALKS + "&featured=true&include=abstract");

        assertThat(featured.getList("items.speakers.name")).containsExactly(List.of("Greg Kroah-Hartman"));
        assertThat(featured.getString("items[0].title")).contains("kexec").contains("within a Xen VM");
        assertThat(featured.getString("items[0].speakers[0].jobTitle")).isEqualTo("Maintainer of the stable Linux kernel");
        assertThat(featured.getString("items[0].abstract")).contains("the featured talk of the afternoon");
    }

    @Test
    void fiveTalksWereHighlights() {
        assertThat(read(TALKS + "&highlight=true").getList("items.speakers.name.flatten()")).containsExactlyInAnyOrder(
                "Bryan Smith", "Olivier Lambert", "Karanbir Singh", "Patrick McGarry", "Larry Wikelius");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bryan-smith      | Xen for Puppies                                 |
            olivier-lambert  | Xen Orchestra                                   | Vates
            karanbir-singh   | Xen in CentOS                                   | CentOS Project
            patrick-mcgarry  | Ceph, Xen, and CloudStack: Semper Melior        | Inktank
            larry-wikelius   | Xen on ARM                                      | Calxeda
            paul-voccio      | Xen on OpenStack at Rackspace                   | Rackspace
            chiradeep-vittal | Network Multi-tenancy in Xen-based Clouds       | Citrix Systems
            grant-mcwilliams | A Xen-based security appliance                  |
            """)
    void eachSpeakerHasTheTalkAndTheAffiliationOfThatDay(String speaker, String title, String affiliation) {
        var talks = read("/v1/speakers/" + speaker + "/talks?event=xen-project-user-summit-2013");

        assertThat(talks.getList("items.title")).containsExactly(title);
        assertThat(talks.getString("items[0].speakers[0].affiliation")).isEqualTo(affiliation);
    }

    @Test
    void theTalkThatTellsXenXenServerAndXapiApartHasTwoSpeakersAndAQuiz() {
        var talk = read("/v1/talks/xen-xenserver-and-xapi-whats-the-difference");

        assertThat(talk.getList("speakers.name")).containsExactly("James Bulpin", "Russell Pavlicek");
        assertThat(talk.getString("speakers[0].jobTitle")).isEqualTo("CTO of XenServer");
        assertThat(talk.getString("abstract")).contains("told apart").contains("quiz for the audience");
    }

    @Test
    void theSlidesOfXenOrchestraAreThere() {
        var talk = read("/v1/talks/xen-orchestra");

        assertThat(talk.getList("slides.url")).hasSize(1);
        assertThat(talk.getString("slidesAvailability.state")).isEqualTo("available");
    }

    @Test
    void theVideoOfTheSecurityApplianceIsThere() {
        assertThat(read("/v1/talks/xen-based-security-appliance").getString("recordingAvailability.state"))
                .isEqualTo("available");
    }

    @Test
    void theOtherVideosAreExpected() {
        var summit = read(SUMMIT + "/completeness");

        assertThat(summit.getInt("talks")).isEqualTo(11);
        assertThat(summit.getInt("recordings.expected")).isEqualTo(9);
        assertThat(summit.getInt("recordings.available")).isEqualTo(2);
        assertThat(read("/v1/talks/xen-for-puppies").getString("recordingAvailability.reason"))
                .contains("for the days to follow");
    }

    @Test
    void theDeveloperSummitFollowsInOctober() {
        var summit = read("/v1/series/xen-project-developer-summit/events");

        assertThat(summit.getList("items.slug")).containsExactly("xen-project-developer-summit-2013");
        assertThat(summit.getString("items[0].startDate")).startsWith("2013-10-");
    }

    @Test
    void anotherEventHasAllItsVideos() {
        var summit = read("/v1/events/swiss-python-summit-2018");

        assertThat(summit.getInt("counts.videos")).isEqualTo(summit.getInt("counts.talks")).isEqualTo(9);
    }
}
