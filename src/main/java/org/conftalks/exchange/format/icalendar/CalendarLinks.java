package org.conftalks.exchange.format.icalendar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.LinkKinds;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The addresses of a VEVENT: what is attached to it, and its page, which may be that of a recording. */
final class CalendarLinks {

    private static final int MOST = 100;

    private final Component given;
    private final Notes notes;
    private final Set<String> once = new HashSet<>();

    CalendarLinks(Component given, Notes notes) {
        this.given = given;
        this.notes = notes;
    }

    void read(ObjectNode talk) {
        for (String member : List.of("slides", "videos", "materials")) {
            talk.putArray(member);
        }
        given.all("ATTACH").limit(MOST).forEach(line -> readAttachment(line, talk));
        given.first("URL").map(line -> line.value().strip()).filter(url -> !url.isEmpty()).ifPresent(url -> {
            if (Addresses.is(url) && (LinkKinds.isVideo(url, "") || LinkKinds.isDeck(url, ""))) {
                add(LinkKinds.isVideo(url, "") ? "videos" : "slides", url, "", talk);
            } else {
                notes.count("talk: address of its page");
            }
        });
    }

    private void readAttachment(ContentLine line, ObjectNode talk) {
        String url = line.value().strip();
        if (line.parameter("ENCODING").equalsIgnoreCase("BASE64") || line.parameter("VALUE").equalsIgnoreCase("BINARY")) {
            notes.count("talk: file that is attached itself");
        } else if (Addresses.of(url, "/ATTACH", notes).isPresent()) {
            boolean slides = LinkKinds.isDeck(url, "")
                    || line.parameter("FMTTYPE").matches("(?i)application/(?:pdf|.*presentation.*)");
            add(LinkKinds.isVideo(url, "") ? "videos" : slides ? "slides" : "materials", url, line.parameter("FILENAME"), talk);
        }
    }

    private void add(String member, String url, String title, ObjectNode talk) {
        if (!once.add(url)) {
            notes.count("talk: link given twice");
            return;
        }
        var link = talk.withArray("/" + member).addObject().put("url", url);
        Texts.line(title).filter(name -> name.length() <= Body.TITLE).ifPresent(name -> link.put("title", name));
        if (member.equals("materials")) {
            link.put("kind", LinkKinds.material(url, ""));
        }
    }
}
