package org.conftalks.oembed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.conftalks.http.Links;
import org.conftalks.http.Shown;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.Talks;
import org.conftalks.talk.video.VideoView;
import org.conftalks.talk.video.Videos;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells with a talk or video where its frame is (oEmbed 1.0, section 4). */
@Singleton
class Discovery {

    private final Links links;

    Discovery(Links links) {
        this.links = links;
    }

    /** Before the entity becomes bytes. */
    @ServerResponseFilter(priority = Priorities.USER + 1000)
    void tell(ContainerResponseContext response) {
        if (response.getEntity() instanceof Shown<?> shown && response.getStatus() == 200) {
            String collection = shown.type() == TalkView.class ? Talks.COLLECTION
                    : shown.type() == VideoView.class ? Videos.COLLECTION : null;
            if (collection != null) {
                String self = links.to(collection, shown.id());
                add(response, self, "json", "application/json+oembed");
                add(response, self, "xml", "text/xml+oembed");
            }
        }
    }

    private void add(ContainerResponseContext response, String self, String format, String mediaType) {
        response.getHeaders().add(HttpHeaders.LINK, "<" + links.to("/v1/oembed") + "?format=" + format + "&url="
                + URLEncoder.encode(self, StandardCharsets.UTF_8) + ">; rel=\"alternate\"; type=\"" + mediaType + "\"");
    }
}
