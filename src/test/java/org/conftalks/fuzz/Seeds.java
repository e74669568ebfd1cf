package org.conftalks.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.conftalks.exchange.format.Packed;

/** Where fuzzing begins: a small file of each kind, with as many members and ways to write them as it can have. */
final class Seeds {

    static final Map<Parsers, List<byte[]>> OF = Map.ofEntries(
            Map.entry(Parsers.TABLE,
                    texts("""
                            title,event,date,time,duration,speakers,language,abstract,room,video,slides,topics
                            "A ""talk""\",an-event,2020-01-02,14:00,0:45,"Ada; Bob (X)",en,"a
                            b",Aula,https://youtu.be/dQw4w9WgXcQ,https://speakerdeck.com/a/b,"x, y"
                            """, "Titel;Datum;Uhrzeit;Dauer\nEin Vortrag;2.1.2020;14 Uhr;45 min\n",
                            "titre\tdate\nx\t02/01/2020 14h30\n")),
            Map.entry(Parsers.CALENDAR, texts("""
                    BEGIN:VCALENDAR
                    VERSION:2.0
                    PRODID:-//x//y//EN
                    X-WR-TIMEZONE:Europe/Zurich
                    BEGIN:VTIMEZONE
                    TZID:Here
                    BEGIN:STANDARD
                    DTSTART:19701025T030000
                    TZOFFSETFROM:+0200
                    TZOFFSETTO:+0100
                    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                    END:STANDARD
                    END:VTIMEZONE
                    BEGIN:VEVENT
                    UID:1@x
                    DTSTART;TZID=Here:20200102T140000
                    DURATION:PT45M
                    SUMMARY:A talk\\, with
                      a folded line
                    DESCRIPTION;ALTREP="cid:x":<p>Hello</p>\\nby Ada
                    LOCATION:Aula
                    ATTACH;FMTTYPE=application/pdf:https://example.org/a.pdf
                    ORGANIZER;CN=Ada:mailto:a@example.org
                    STATUS:CANCELLED
                    END:VEVENT
                    END:VCALENDAR
                    """)),
            Map.entry(Parsers.SCHEDULE_XML, texts(
                    """
                            <?xml version="1.0" encoding="UTF-8"?>
                            <schedule><version>1</version><conference><acronym>a-conf</acronym><title>A Conf</title><start>2020-01-01</start>
                            <end>2020-01-02</end><timeslot_duration>00:15</timeslot_duration><time_zone_name>Europe/Zurich</time_zone_name></conference>
                            <day index="1" date="2020-01-01" start="2020-01-01T09:00:00+01:00" end="2020-01-02T03:00:00+01:00"><room name="Aula" guid="x">
                            <event id="1" guid="01a21475-03fc-7a8d-9976-ff38b445ec12"><date>2020-01-01T14:00:00+01:00</date><start>14:00</start>
                            <duration>00:45</duration><room>Aula</room><slug>a-1</slug><title>A talk</title><subtitle>x</subtitle><track>T</track>
                            <type>lecture</type><language>en</language><abstract>&lt;p&gt;x&lt;/p&gt;</abstract><description>y</description><recording>
                            <license>CC BY</license><optout>false</optout></recording><persons><person id="1" guid="y">Ada</person></persons>
                            <links><link href="https://example.org/x">x</link></links><attachments><attachment href="/a.pdf">slides</attachment>
                            </attachments></event></room></day></schedule>
                            """)),
            Map.entry(Parsers.SCHEDULE_JSON, texts(
                    """
                            {"schedule":{"version":"1","base_url":"https://example.org/","conference":{"acronym":"a-conf","title":"A Conf","start":"2020-01-01",
                            "end":"2020-01-02","daysCount":1,"timeslot_duration":"00:15","time_zone_name":"Europe/Zurich","tracks":[{"name":"T"}],"rooms":[{"name":"Aula"}],
                            "days":[{"index":1,"date":"2020-01-01","day_start":"2020-01-01T09:00:00+01:00","rooms":{"Aula":[{"id":1,"guid":"x","date":
                            "2020-01-01T14:00:00+01:00","start":"14:00","duration":"00:45","room":"Aula","slug":"a","title":"A talk","track":"T","type":"lecture",
                            "language":"en","abstract":"x","persons":[{"id":1,"public_name":"Ada","links":[]}],"links":[{"url":"https://example.org","title":"x"}],
                            "attachments":[],"do_not_record":true}]}}]}}}
                            """)),
            Map.entry(Parsers.SESSIONIZE, texts(
                    """
                            {"sessions":[{"id":"1","title":"A talk","description":"x","startsAt":"2020-01-01T14:00:00","endsAt":"2020-01-01T14:45:00","speakers":["s"],
                            "categoryItems":[1],"questionAnswers":[{"questionId":1,"answerValue":"y"}],"roomId":1,"isServiceSession":false,"liveUrl":null,
                            "recordingUrl":"https://youtu.be/dQw4w9WgXcQ","status":"Accepted"}],"speakers":[{"id":"s","firstName":"Ada","lastName":"X","bio":"z",
                            "tagLine":"t","profilePicture":"https://example.org/p.png","links":[{"title":"Blog","url":"https://example.org","linkType":"Blog"}],
                            "sessions":[1],"fullName":"Ada X"}],"questions":[{"id":1,"question":"Slides?","questionType":"Short_Text"}],"categories":[{"id":1,
                            "title":"Level","items":[{"id":1,"name":"200"}],"type":"session"}],"rooms":[{"id":1,"name":"Aula","sort":1}]}
                            """)),
            Map.entry(Parsers.CONFS_TECH, texts(
                    """
                            [{"name":"A Conf","url":"https://example.org","startDate":"2020-01-01","endDate":"2020-01-02","city":"Zürich","country":"Switzerland","online":true,
                            "cfpUrl":"https://example.org/cfp","cfpEndDate":"2019-10-01","twitter":"@a","locales":"EN,DE"}]
                            """)),
            Map.entry(Parsers.LINES, texts(
                    """
                            {"type":"event","slug":"an-event","name":"An Event","startDate":"2020-01-01","externalIds":[{"source":"a","value":"b"}]}
                            {"type":"talk","title":"A talk","event":"an-event","speakers":[{"speaker":{"source":"a","value":"c"}}],"videos":[{"url":"https://example.org/a.mp4"}]}
                            {"type":"manifest","lines":{"event":1},"sha256":"00"}
                            """)),
            Map.entry(Parsers.PYVIDEO,
                    texts("{\"title\":\"A Conf\",\"start_date\":\"2020-01-01\",\"url\":\"https://example.org\"}\0\0"
                            + "{\"title\":\"A talk\",\"speakers\":[\"Ada\"],\"description\":\"<p>x</p>\",\"duration\":2700,\"language\":\"eng\",\"recorded\":\"2020-01-01\","
                            + "\"videos\":[{\"type\":\"youtube\",\"url\":\"https://youtu.be/dQw4w9WgXcQ\"}],\"related_urls\":[{\"label\":\"slides\",\"url\":\"https://example.org/a.pdf\"}],"
                            + "\"tags\":[\"x\"],\"thumbnail_url\":\"https://example.org/t.png\",\"copyright_text\":\"CC BY\"}\0\0{\"title\":\"B\"}")),
            Map.entry(Parsers.RUBYEVENTS, texts(
                    "- name: Ada\n  slug: ada\n  github: ada\n  website: https://example.org\n\0\0name: A Conf\nkind: conference\nfrequency: yearly\n\0\0"
                            + "id: a-conf-2020\ntitle: A Conf 2020\nkind: conference\nstart_date: \"2020-01-01\"\nend_date: \"2020-01-02\"\nlocation: Zürich, Switzerland\n\0\0"
                            + "- id: a\n  title: A talk\n  speakers: [Ada]\n  date: \"2020-01-01\"\n  video_provider: youtube\n  video_id: dQw4w9WgXcQ\n  language: english\n"
                            + "  talks:\n    - {id: b, title: Part, start_cue: \"00:10\", end_cue: \"1:00:00\"}\n\0\0days:\n  - name: One\n    date: \"2020-01-01\"\n    grid:\n"
                            + "      - {start_time: \"09:00\", end_time: \"10:00\", slots: 1}\ntracks: []\n")),
            Map.entry(Parsers.ARCHIVE,
                    List.of(Packed.zip("data/a/category.json", "{\"title\":\"A\"}", "data/a/videos/a.json",
                            "{\"title\":\"x\"}"),
                            Packed.tarGz("data/a/category.json", "{\"title\":\"A\"}"),
                            Packed.tar("data/a/category.json", "{\"title\":\"A\"}"))),
            Map.entry(Parsers.CAPTIONS, texts(
                    "WEBVTT - x\nKind: captions\n\nSTYLE\n::cue{}\n\nNOTE a\n\n1\n00:00.000 --> 00:02.000 align:start\n<v Ada>Hello\n<i>there</i> &amp;\n\n"
                            + "01:00:00.000 --> 01:00:01.000\nx\n",
                    "1\n00:00:00,000 --> 00:00:02,000\nHello\n")),
            Map.entry(Parsers.GLIMPSE,
                    texts("title,date\n", "BEGIN:VCALENDAR", "<schedule>", "{\"schedule\":{", "{\"sessions\":[", "[{\"name\":",
                            "{\"type\":\"talk\"")),
            Map.entry(Parsers.BODY, texts("{\"a\":{\"b\":[1,2.5e3,null,true,\"\\u00e4\"]}}\0{\"a\":{\"b\":null,\"c\":{}}}")),
            Map.entry(Parsers.CURSOR, List.of(java.util.Base64.getUrlEncoder().withoutPadding()
                    .encode("AAAAAAAAAAAA\n>1764203397636829\n01a21475-03fc-7a8d-9976-ff38b445ec12\n2020-01-01"
                            .getBytes(StandardCharsets.UTF_8)))),
            Map.entry(Parsers.MARKUP,
                    texts("<p>a <a href=\"https://example.org\">b</a></p><ul><li>c</li></ul><table><tr><td>d</table>",
                            "# A\n\n- *b* [c](https://example.org) ![d](e)\n\n> `f`\n\n[g]: <h> \"i\"\n\n&amp; &#0; <b>",
                            "https://example.org:80/a?b#c")));

    private Seeds() {
    }

    private static List<byte[]> texts(String... texts) {
        return List.of(texts).stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** As Jazzer wants them, which reads the parser from the first byte. */
    static byte[] marked(Parsers parser, byte[] input) {
        byte[] marked = new byte[input.length + 1];
        marked[0] = (byte) ('A' + parser.ordinal());
        System.arraycopy(input, 0, marked, 1, input.length);
        return marked;
    }
}
