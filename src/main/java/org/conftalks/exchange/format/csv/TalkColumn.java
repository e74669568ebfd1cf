package org.conftalks.exchange.format.csv;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a table of talks, in the order in which the catalogue writes them. Names of columns are read whatever their
 * case, accents, spaces and punctuation, and a number behind them: {@code Speaker 2}. A table of somebody else may have these
 * names for them (English, German, French):
 * <table>
 * <caption>Further names</caption>
 * <tr>
 * <td>code</td>
 * <td>key, session id, session code, Schlüssel, Kürzel, clé</td>
 * </tr>
 * <tr>
 * <td>title</td>
 * <td>talk, talk title, session, session title, Titel, Vortrag, Vortragstitel, titre</td>
 * </tr>
 * <tr>
 * <td>subtitle</td>
 * <td>Untertitel, sous-titre</td>
 * </tr>
 * <tr>
 * <td>original_title</td>
 * <td>Originaltitel, titre original</td>
 * </tr>
 * <tr>
 * <td>event</td>
 * <td>conference, Konferenz, Veranstaltung, événement, conférence</td>
 * </tr>
 * <tr>
 * <td>event_name</td>
 * <td>event title, conference name, Name der Veranstaltung, nom de l'événement</td>
 * </tr>
 * <tr>
 * <td>date</td>
 * <td>day, Datum, Tag, jour</td>
 * </tr>
 * <tr>
 * <td>starts_at</td>
 * <td>start, start time, begin, from, time, Beginn, Uhrzeit, Zeit, von, début, heure</td>
 * </tr>
 * <tr>
 * <td>ends_at</td>
 * <td>end, end time, until, to, Ende, bis, fin</td>
 * </tr>
 * <tr>
 * <td>duration_minutes</td>
 * <td>duration, minutes, length, Dauer, durée</td>
 * </tr>
 * <tr>
 * <td>languages</td>
 * <td>language, Sprache, Sprachen, langue, langues</td>
 * </tr>
 * <tr>
 * <td>kind</td>
 * <td>type, format, session type, session format, Art, Typ, Vortragsart</td>
 * </tr>
 * <tr>
 * <td>level</td>
 * <td>difficulty, Niveau, Schwierigkeit</td>
 * </tr>
 * <tr>
 * <td>track</td>
 * <td>stream, Themenbereich, parcours, filière</td>
 * </tr>
 * <tr>
 * <td>room</td>
 * <td>location, stage, hall, Raum, Saal, Ort, Bühne, salle, lieu</td>
 * </tr>
 * <tr>
 * <td>speakers</td>
 * <td>speaker, presenter, Referent, Referenten, Referentin, Sprecher, Vortragende, orateur, intervenant,
 * conférencier</td>
 * </tr>
 * <tr>
 * <td>topics</td>
 * <td>topic, tags, keywords, Thema, Themen, Schlagworte, Stichworte, thèmes, mots-clés</td>
 * </tr>
 * <tr>
 * <td>abstract</td>
 * <td>summary, Kurzbeschreibung, Zusammenfassung, résumé</td>
 * </tr>
 * <tr>
 * <td>description</td>
 * <td>Beschreibung, details</td>
 * </tr>
 * <tr>
 * <td>slides_urls</td>
 * <td>slides, slides url, deck, Folien, Präsentation, présentation, diapositives</td>
 * </tr>
 * <tr>
 * <td>video_urls</td>
 * <td>video, recording, YouTube, Aufzeichnung, Aufnahme, vidéo, enregistrement</td>
 * </tr>
 * <tr>
 * <td>material_urls</td>
 * <td>materials, Material, repository, matériel</td>
 * </tr>
 * <tr>
 * <td>licence</td>
 * <td>license, Lizenz</td>
 * </tr>
 * </table>
 */
public enum TalkColumn {
    /** UUID of the catalogue. What is no UUID is a code. */
    ID("uuid", "talk id"),
    SLUG,
    /** What its event calls it; not the catalogue. */
    CODE("key", "session id", "session code", "Schlüssel", "Kürzel", "clé"),
    TITLE("talk", "talk title", "session", "session title", "Titel", "Vortrag", "Vortragstitel", "titre"),
    SUBTITLE("Untertitel", "sous-titre"),
    ORIGINAL_TITLE("Originaltitel", "titre original"),
    /** Slug or UUID; of somebody else also a name. */
    EVENT("event slug", "conference", "Konferenz", "Veranstaltung", "événement", "conférence"),
    EVENT_NAME("event title", "conference name", "Name der Veranstaltung", "nom de l'événement"),
    /** ISO 8601 when written. */
    DATE("day", "Datum", "Tag", "jour"),
    /** An instant of ISO 8601 when written; of somebody else also a local time. */
    STARTS_AT("start", "start time", "begin", "from", "time", "Beginn", "Startzeit", "Uhrzeit", "Zeit", "von", "début", "heure",
            "heure de début"),
    /** Never written: the duration tells it. */
    ENDS_AT("end", "end time", "until", "to", "Ende", "Endzeit", "bis", "fin", "heure de fin"),
    DURATION_MINUTES("duration", "minutes", "length", "duration (min)", "Dauer", "Dauer (min)", "Dauer in Minuten", "durée"),
    /** Tags of BCP 47 when written, {@link CsvCells#SEPARATOR} between them. */
    LANGUAGES("language", "lang", "Sprache", "Sprachen", "langue", "langues"),
    KIND("type", "format", "session type", "session format", "talk type", "Art", "Typ", "Vortragsart"),
    LEVEL("difficulty", "Niveau", "Schwierigkeit", "Schwierigkeitsgrad"),
    TRACK("stream", "Themenbereich", "parcours", "filière"),
    ROOM("location", "stage", "hall", "Raum", "Saal", "Ort", "Bühne", "salle", "lieu"),
    /** Names, {@link CsvCells#SEPARATOR} between them. */
    SPEAKERS("speaker", "speaker name", "speaker names", "presenter", "presenters", "Referent", "Referenten", "Referentin",
            "Referentinnen", "Referent:in", "Sprecher", "Sprecherin", "Vortragende", "Vortragender", "orateur", "orateurs",
            "intervenant", "intervenants", "conférencier", "conférenciers"),
    /** UUIDs of the catalogue in the order of the names. */
    SPEAKER_IDS,
    TOPICS("topic", "tags", "tag", "keywords", "Thema", "Themen", "Schlagworte", "Schlagwörter", "Stichworte", "thèmes",
            "mots-clés"),
    ABSTRACT("summary", "Kurzbeschreibung", "Zusammenfassung", "résumé"),
    DESCRIPTION("Beschreibung", "details"),
    SLIDES_URLS("slides", "slides url", "slide deck", "deck", "Folien", "Präsentation", "présentation", "diapositives"),
    VIDEO_URLS("video", "videos", "video url", "recording", "recording url", "YouTube", "Aufzeichnung", "Aufnahme", "vidéo",
            "enregistrement"),
    MATERIAL_URLS("material", "materials", "repository", "matériel"),
    LICENCE("license", "Lizenz"),
    STATUS("state"),
    /** Where the catalogue shows it. It is not read. */
    URL;

    private static final Map<String, TalkColumn> BY_KEY = byKey();

    private final List<String> synonyms;

    TalkColumn(String... synonyms) {
        this.synonyms = List.of(synonyms);
    }

    /** As the catalogue writes it in the first row. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a cell of the first row names. */
    static Optional<TalkColumn> of(String header) {
        String key = key(header);
        return Optional.ofNullable(BY_KEY.get(key))
                .or(() -> Optional.ofNullable(BY_KEY.get(key.replaceFirst("\\d{1,2}$", ""))));
    }

    private static Map<String, TalkColumn> byKey() {
        var columns = new HashMap<String, TalkColumn>();
        for (TalkColumn column : values()) {
            columns.put(key(column.header()), column);
        }
        for (TalkColumn column : values()) {
            column.synonyms.forEach(synonym -> columns.putIfAbsent(key(synonym), column));
        }
        return Map.copyOf(columns);
    }

    private static String key(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
