package org.conftalks.exchange.format;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.LeftOut;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;
import org.conftalks.http.Languages;
import org.conftalks.http.WellFormed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A talk's file of pyvideo's archive. */
final class PyvideoTalk {

    private static final Set<String> READ = Set.of("title", "description", "summary", "abstract", "speakers", "recorded",
            "duration", "language", "videos", "related_urls", "tags", "thumbnail_url", "copyright_text");

    /** Stand where no name is known. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)various( speakers?)?|todo|tb[ad]|tb[ad] speaker|unknown( speaker)?|n/?a|none|-|\\?+|speakers?");

    private static final Pattern SLIDES = Pattern.compile("(?i)https?://(?:(?:[a-z-]+\\.)?speakerdeck\\.com/.*"
            + "|(?:[a-z-]+\\.)?slideshare\\.net/.*|(?:www\\.)?slides\\.com/.*|slid\\.es/.*|docs\\.google\\.com/presentation/.*"
            + "|[^?#]+\\.(?:pdf|pptx?|odp|key)(?:[?#].*)?)");
    private static final Pattern CODE = Pattern
            .compile(
                    "(?i)https?://(?:www\\.)?(?:github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org|gist\\.github\\.com)/.*");
    private static final Pattern LICENCE = Pattern.compile("(?i)https?://(?:www\\.)?creativecommons\\.org/.*");

    private static final Duration LONGEST = Duration.ofDays(1);

    private final ObjectNode given;
    private final String place;
    private final PyvideoEvent event;
    private final ObjectNode members = Json.object();
    private final Set<String> speakers = new LinkedHashSet<>();
    private final List<Told> told = new ArrayList<>();

    PyvideoTalk(ObjectNode given, String place, PyvideoEvent event) {
        this.given = given;
        this.place = place;
        this.event = event;
        Pyvideo.identified(members, event.key() + "/" + place.substring(place.lastIndexOf('/') + 1, place.length() - 5));
        members.set("event", Pyvideo.reference(event.key()));
        Texts.line(given.path("title")).ifPresent(title -> members.put("title", title));
        readTexts();
        readLanguage();
        readTime();
        readDuration();
        Texts.line(given.path("copyright_text")).filter(text -> text.length() <= Body.NAME
                || leaveOut("/copyright_text", "too-long",
                        "Its copyright_text has more than %d characters.".formatted(Body.NAME)))
                .ifPresent(text -> members.put("licence", text));
        readSpeakers();
        readTags();
        readVideos();
        readLinks();
        readRest();
    }

    /** The line of the talk, and what cannot be used of its file. */
    List<Told> told() {
        var all = new ArrayList<Told>(told.size() + 1);
        all.add(new Line(Noun.TALK, place, members));
        all.addAll(told);
        return all;
    }

    Stream<String> speakers() {
        return speakers.stream();
    }

    /** The number that pyvideo.org once gave it; empty where it has none. */
    String id() {
        return given.path("id").asText();
    }

    /** What is short is the abstract; where there is one text only, it is that. */
    private void readTexts() {
        var texts = new LinkedHashSet<String>();
        for (String member : List.of("abstract", "summary", "description")) {
            Texts.text(given.path(member)).ifPresent(texts::add);
        }
        var each = texts.iterator();
        if (each.hasNext()) {
            members.put("abstract", each.next());
        }
        if (each.hasNext()) {
            String second = each.next();
            members.put("description", each.hasNext() ? second + "\n\n" + each.next() : second);
        }
    }

    private void readLanguage() {
        Texts.line(given.path("language")).ifPresent(code -> Languages.of(code).ifPresentOrElse(
                tag -> members.putArray("languages").add(tag),
                () -> leaveOut("/language", "unknown-language", "%s is no language that ISO 639 knows.".formatted(code))));
    }

    /** A date, an instant, or a local time, which tells the day alone because no event has a zone. */
    private void readTime() {
        Texts.line(given.path("recorded")).ifPresent(text -> {
            day(text).ifPresentOrElse(day -> members.put("date", day.toString()),
                    () -> leaveOut("/recorded", "not-a-date", "%s is no date of ISO 8601.".formatted(text)));
            if (members.has("date") && text.length() > 10) {
                try {
                    members.put("startsAt", OffsetDateTime.parse(text).toInstant().toString());
                } catch (DateTimeException local) {
                    told.add(new LeftOut("talk: time of day in recorded, which has no offset", 1));
                }
            }
        });
    }

    /** The day in the text's own offset. */
    static Optional<LocalDate> day(String recorded) {
        try {
            return recorded.length() <= 10 ? Texts.date(recorded)
                    : Texts.date(
                            LocalDateTime.parse(recorded.replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "")).toLocalDate().toString());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private void readDuration() {
        if (given.path("duration").isNumber()) {
            duration(given.get("duration").decimalValue(), event.isInMilliseconds() ? 1 : 1_000).ifPresentOrElse(
                    length -> members.put("duration", length.toString()),
                    () -> told.add(new LeftOut("talk: duration of nothing, or of more than a day", 1)));
        }
    }

    private static Optional<Duration> duration(BigDecimal number, int millisOfUnit) {
        if (number.signum() <= 0 || number.precision() - number.scale() > 12) {
            return Optional.empty();
        }
        var length = Duration.ofMillis(number.multiply(BigDecimal.valueOf(millisOfUnit)).longValue());
        return length.isZero() || length.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(length);
    }

    private void readSpeakers() {
        var billed = members.putArray("speakers");
        int index = 0;
        for (JsonNode name : given.path("speakers")) {
            String pointer = "/speakers/" + index++;
            Texts.line(name).ifPresentOrElse(person -> readSpeaker(person, pointer),
                    () -> told.add(new LeftOut("talk: speaker without a name", 1)));
        }
        speakers.forEach(person -> billed.addObject().set("speaker", Pyvideo.reference(person)));
    }

    private void readSpeaker(String person, String pointer) {
        if (NOBODY.matcher(person).matches()) {
            told.add(new LeftOut("talk: speaker \"%s\"".formatted(person.toLowerCase(Locale.ROOT)), 1));
        } else if (person.length() > Body.NAME) {
            leaveOut(pointer, "too-long", "The name of the speaker has more than %d characters.".formatted(Body.NAME));
        } else if (!speakers.add(person)) {
            told.add(new LeftOut("talk: speaker named twice", 1));
        } else if (person.contains(", ") || person.contains(";")) {
            told.add(new Finding(Effect.NOTED, Noun.TALK, place, pointer, "several-names",
                    "\"%s\" may be several people; it is kept as one speaker.".formatted(person)));
        }
    }

    private void readTags() {
        var topics = members.putArray("topics");
        var names = new LinkedHashSet<String>();
        given.path("tags").forEach(tag -> Texts.line(tag).filter(name -> name.length() <= Body.NAME
                || leaveOut("/tags", "too-long", "A tag has more than %d characters.".formatted(Body.NAME)))
                .ifPresent(names::add));
        names.forEach(name -> topics.addObject().put("name", name));
    }

    private void readVideos() {
        var videos = members.putArray("videos");
        int index = 0;
        for (JsonNode video : given.path("videos")) {
            String url = video.path("url").asText("").strip();
            String pointer = "/videos/" + index++ + "/url";
            if (!requireAddress(url, pointer)) {
                continue;
            }
            var read = videos.addObject().put("url", url);
            if (video.path("length").isNumber() && video.get("length").decimalValue().signum() != 0) {
                duration(video.get("length").decimalValue(), 1_000).ifPresentOrElse(
                        length -> read.put("duration", length.toString()),
                        () -> told.add(new LeftOut("video: length of more than a day", 1)));
            }
            if (video.hasNonNull("size")) {
                told.add(new LeftOut("video: size", 1));
            }
            if (videos.size() == 1) {
                readThumbnail(read);
            }
        }
    }

    private void readThumbnail(ObjectNode video) {
        String url = given.path("thumbnail_url").asText("").strip();
        if (!given.path("thumbnail_url").isNull() && !url.isEmpty() && requireAddress(url, "/thumbnail_url")) {
            video.put("thumbnailUrl", url);
        }
    }

    /** Slides are known by their label or their place; what several talks of the event have is the event's. */
    private void readLinks() {
        var slides = members.putArray("slides");
        var materials = members.putArray("materials");
        var once = new LinkedHashSet<String>();
        int index = 0;
        for (JsonNode link : given.path("related_urls")) {
            String pointer = "/related_urls/" + index++;
            String url = PyvideoEvent.url(link);
            String label = Texts.line(link.path("label"))
                    .filter(text -> !text.startsWith("http") && text.length() <= Body.TITLE)
                    .orElse(null);
            if (url.isEmpty() || !requireAddress(url, pointer)) {
                continue;
            }
            if (!once.add(url)) {
                told.add(new LeftOut("talk: link given twice", 1));
            } else if (SLIDES.matcher(url).matches() || label != null && label.toLowerCase(Locale.ROOT).contains("slide")) {
                titled(slides.addObject().put("url", url), label);
            } else if (event.shares(url)) {
                told.add(new LeftOut("talk: link that more than two talks of its event have", 1));
            } else if (LICENCE.matcher(url).matches()) {
                readLicence(url);
            } else {
                titled(materials.addObject().put("url", url), label).put("kind",
                        CODE.matcher(url).matches() ? "code" : "other");
            }
        }
    }

    private static ObjectNode titled(ObjectNode link, String label) {
        return label == null ? link : link.put("title", label);
    }

    private void readLicence(String url) {
        if (members.has("licence")) {
            told.add(new LeftOut("talk: link to a licence beside copyright_text", 1));
        } else {
            members.put("licence", url);
        }
    }

    private void readRest() {
        given.fields().forEachRemaining(member -> {
            if (!READ.contains(member.getKey()) && !isEmpty(member.getValue())) {
                told.add(new LeftOut("talk: member " + member.getKey(), 1));
            }
        });
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty() || value.isTextual() && value.asText().isBlank();
    }

    private boolean requireAddress(String url, String pointer) {
        return WellFormed.isWebAddress(url) && url.length() <= Body.URL
                || leaveOut(pointer, "not-a-url", "\"%s\" is no address that begins with http:// or https://.".formatted(
                        url.length() > 200 ? url.substring(0, 200) + "…" : url));
    }

    /** Notes it, and is false. */
    private boolean leaveOut(String pointer, String code, String detail) {
        told.add(new Finding(Effect.LEFT_OUT, Noun.TALK, place, pointer, code, detail));
        return false;
    }
}
