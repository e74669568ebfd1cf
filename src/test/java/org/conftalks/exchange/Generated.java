package org.conftalks.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.conftalks.Writes;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An event with talks as nobody would think of them: lines of the catalogue's own format. */
final class Generated {

    private static final List<String> PIECES = List.of("word", "Größe", "naïve", "e\u0301", "日本語", "😀👩‍🚀", "שלום עולם",
            "مرحبا", "\u202Eright\u202C", "=1+1", "+49", "-x", "@SUM(A1)", "'quoted'", "\"quoted\"", "a;b", "a,b", "a|b",
            "<b>bold</b>",
            "&amp;", "]]>", "\\n", "*stars*", "_", "[a](b)", "`code`", "#", "1.", "- ", "100 %", "\u00A0", "null", "true", "0",
            "12:30", "2028-01-01", "BEGIN:VEVENT", "%s", "${x}", "C:\\temp", "{", "}", "\uFFFD", "ﬁ", "İ", "ß", "\u200B", "…");

    private static final List<String> ZONES = List.of("Europe/Zurich", "America/New_York", "Asia/Kathmandu",
            "Australia/Lord_Howe", "Pacific/Apia", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT+5", "Africa/Casablanca");

    /** Hours in which clocks are changed, and others. */
    private static final List<String> MOMENTS = List.of("2028-03-26T00:30:00Z", "2028-03-26T01:00:00Z", "2028-10-29T00:30:00Z",
            "2028-10-29T01:30:00Z", "2028-03-12T06:59:59Z", "2028-03-12T07:00:00Z", "2028-11-05T05:30:00Z",
            "2028-11-05T06:30:00Z", "2011-12-30T10:00:00Z", "2028-02-29T23:59:59Z", "1999-12-31T23:00:00Z");

    private static final List<String> DURATIONS = List.of("PT1S", "PT30M", "PT45M11S", "PT59M59S", "PT1H", "PT23H59M", "PT24H",
            "PT25H30M", "PT60H");

    private final Random random;
    private final String slug;
    private final String zone;
    final List<String> talks = new ArrayList<>();
    private final List<ObjectNode> lines = new ArrayList<>();

    Generated(Random random, String slug, int most) {
        this.random = random;
        this.slug = slug;
        zone = random.nextInt(8) == 0 ? null : any(ZONES);
        lines.add(event());
        int speakers = 1 + random.nextInt(3);
        for (int index = 0; index < speakers; index++) {
            lines.add(Writes.object("type", "speaker", "slug", slug + "-p" + index, "name", line(80)));
        }
        int count = random.nextInt(most + 1);
        for (int index = 0; index < count; index++) {
            lines.add(talk(slug + "-t" + index, speakers));
        }
    }

    /** The lines. */
    String file() {
        var file = new StringBuilder();
        lines.forEach(line -> file.append(line).append('\n'));
        return file.toString();
    }

    /** Which calendars have behind the room. */
    boolean hasCity() {
        return lines.get(0).has("city");
    }

    ZoneId zone() {
        return zone == null ? null : ZoneId.of(zone);
    }

    private ObjectNode event() {
        var event = Writes.object("type", "event", "slug", slug, "name", line(60));
        put(event, "timeZone", zone);
        if (random.nextBoolean()) {
            var start = LocalDate.of(2028, 1, 1).plusDays(random.nextInt(400));
            event.put("startDate", start.toString());
            if (random.nextBoolean()) {
                event.put("endDate", start.plusDays(random.nextInt(3)).toString());
            }
        }
        sometimes(event, "website", "https://a.example/%C3%BC?x=(1)#%C3%A4");
        sometimes(event, "city", line(20));
        return event;
    }

    private ObjectNode talk(String talk, int speakers) {
        talks.add(talk);
        var line = Writes.object("type", "talk", "slug", talk, "event", slug, "title", line(100));
        sometimes(line, "subtitle", line(40));
        sometimes(line, "abstract", text());
        sometimes(line, "description", text());
        sometimes(line, "track", line(30));
        sometimes(line, "room", line(30));
        sometimes(line, "level", line(10));
        sometimes(line, "licence", line(20));
        sometimes(line, "kind", any(List.of("keynote", "workshop", "lightning-talk", "demo", "other", "opening")));
        sometimes(line, "duration", any(DURATIONS));
        switch (random.nextInt(5)) {
            case 0 -> {
                // nothing is known
            }
            case 1 -> line.put("date", LocalDate.of(2028, 1, 1).plusDays(random.nextInt(400)).toString());
            case 2 -> line.put("startsAt", midnight().toString());
            case 3 -> line.put("startsAt", any(MOMENTS));
            default ->
                line.put("startsAt", Instant.parse("2028-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000)).toString());
        }
        if (random.nextInt(4) == 0) {
            line.put("doNotRecord", true);
        }
        var languages = line.putArray("languages");
        List.of("de", "de-CH", "en", "zh-Hant-TW", "gsw", "pt-BR").stream().filter(tag -> random.nextInt(4) == 0)
                .forEach(languages::add);
        var billed = line.putArray("speakers");
        for (int index = 0; index < speakers; index++) {
            if (random.nextInt(3) > 0) {
                var part = billed.addObject().put("speaker", slug + "-p" + index);
                sometimes(part, "role", any(List.of("moderator", "panelist", "host", "other")));
                sometimes(part, "affiliation", line(20));
            }
        }
        var topics = line.putArray("topics");
        for (int index = random.nextInt(3); index > 0; index--) {
            topics.add(slug + " " + line(20));
        }
        links(line, "slides", ".pdf");
        links(line, "videos", ".mp4");
        links(line, "materials", "");
        return line;
    }

    private Instant midnight() {
        return LocalDate.of(2028, 3, 20).plusDays(random.nextInt(10)).atStartOfDay(zone == null ? ZoneId.of("UTC") : zone())
                .toInstant();
    }

    private void links(ObjectNode line, String member, String suffix) {
        var links = line.putArray(member);
        for (int index = random.nextInt(3); index > 0; index--) {
            var link = links.addObject().put("url", "https://%d.example/a%%20b/%%C3%%BC&x='%s".formatted(index, suffix));
            sometimes(link, "title", line(20));
            if (member.equals("materials")) {
                sometimes(link, "kind", any(List.of("paper", "code", "other")));
            }
        }
    }

    private String line(int most) {
        var line = new StringBuilder();
        for (int index = 1 + random.nextInt(5); index > 0; index--) {
            line.append(line.isEmpty() || random.nextInt(5) == 0 ? "" : random.nextInt(8) == 0 ? "  " : " ")
                    .append(any(PIECES));
        }
        String text = line.toString();
        text = text.length() > most && !Character.isHighSurrogate(text.charAt(most - 1)) ? text.substring(0, most) : text;
        return text.isBlank() || text.length() > most || text.replaceAll("[\\p{Z}\\p{C}]", "").isEmpty() ? "x" : text;
    }

    private String text() {
        var text = new StringBuilder();
        for (int index = 1 + random.nextInt(4); index > 0; index--) {
            text.append(text.isEmpty() ? "" : any(List.of("\n", "\n\n", "\r\n", "\n\n\n", "\n\t", "  \n"))).append(line(200));
        }
        return text.toString();
    }

    private void sometimes(ObjectNode line, String member, String value) {
        if (random.nextBoolean()) {
            line.put(member, value);
        }
    }

    private static void put(ObjectNode line, String member, String value) {
        if (value != null) {
            line.put(member, value);
        }
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** What the lines say of talks, by their slugs. */
    Map<String, ObjectNode> said() {
        var said = new LinkedHashMap<String, ObjectNode>();
        lines.stream().filter(line -> line.get("type").textValue().equals("talk"))
                .forEach(line -> said.put(line.get("slug").textValue(), line));
        return said;
    }
}
