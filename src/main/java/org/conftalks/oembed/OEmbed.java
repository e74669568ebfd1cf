package org.conftalks.oembed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.conftalks.http.Markup;
import org.conftalks.talk.Billing;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.video.VideoView;

/** An answer of oEmbed 1.0 (section 2.3.4). The frame is null where there is nothing to show but a link. */
record OEmbed(TalkView talk, VideoView video, Frame frame, Size size, String provider) {

    private static final String VERSION = "1.0";
    private static final String PROVIDER = "Conference Talks";

    /** What YouTube's pictures measure; others do not say, and without that no picture may be told of. */
    private static final Size YOUTUBE_PICTURE = new Size(480, 360);

    /** Texts and numbers, in the order of the specification. */
    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", frame == null ? "link" : frame.type());
        members.put("version", VERSION);
        members.put("title", talk.title());
        if (!talk.speakers().isEmpty()) {
            members.put("author_name", talk.speakers().stream().map(Billing::nameThen).collect(Collectors.joining(", ")));
        }
        if (talk.speakers().size() == 1) {
            members.put("author_url", talk.speakers().get(0).self());
        }
        members.put("provider_name", PROVIDER);
        members.put("provider_url", provider);
        if (video != null && "youtube".equals(video.provider()) && video.thumbnailUrl() != null
                && size.holds(YOUTUBE_PICTURE)) {
            members.put("thumbnail_url", video.thumbnailUrl());
            members.put("thumbnail_width", YOUTUBE_PICTURE.width());
            members.put("thumbnail_height", YOUTUBE_PICTURE.height());
        }
        if (frame != null) {
            members.put("html", frame.html());
            members.put("width", size.width());
            members.put("height", size.height());
        }
        return members;
    }

    String xml() {
        return members().entrySet().stream()
                .map(member -> "  <%1$s>%2$s</%1$s>\n".formatted(member.getKey(),
                        Markup.escaped(Markup.legal(member.getValue().toString()))))
                .collect(Collectors.joining("", "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n",
                        "</oembed>\n"));
    }
}
