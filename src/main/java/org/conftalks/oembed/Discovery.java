package org.conftalks.oembed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.conftalks.http.Links;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.video.VideoView;
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
        String self = response.getEntity() instanceof TalkView talk ? talk.self()
                : response.getEntity() instanceof VideoView video ? video.self() : null;
        if (self != null && response.getStatus() == 200) {
            add(response, self, "json", "application/json+oembed");
            add(response, self, "xml", "text/xml+oembed");
        }
    }

    private void add(ContainerResponseContext response, String self, String format, String mediaType) {
        response.getHeaders().add(HttpHeaders.LINK, "<%s?format=%s&url=%s>; rel=\"alternate\"; type=\"%s\"".formatted(
                links.to("/v1/oembed"), format, URLEncoder.encode(self, StandardCharsets.UTF_8), mediaType));
    }
}
