package org.conftalks.exchange.format.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Line;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The speakers of a row: known by their ids where the table has those, else by their names. */
final class CsvPeople {

    private final List<String> row;
    private final CsvHeader header;
    private final Notes notes;
    private final String place;

    CsvPeople(List<String> row, CsvHeader header, Notes notes, String place) {
        this.row = row;
        this.header = header;
        this.notes = notes;
        this.place = place;
    }

    /** @param needed takes the lines of the speakers */
    void read(ObjectNode talk, Map<String, Line> needed) {
        var cells = header.cells(row, TalkColumn.SPEAKERS);
        var names = talk.has("id") ? cells.stream().flatMap(cell -> CsvCells.elements(cell).stream()).toList()
                : CsvNames.of(cells, notes);
        var ids = ids(names.size());
        if (names.isEmpty()) {
            return;
        }
        var billed = talk.putArray("speakers");
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            if (ids.isEmpty()) {
                var members = Json.object().put("name", name);
                members.putArray("externalIds").add(reference(name));
                needed.put("speaker " + name, new Line(Noun.SPEAKER, place, members));
                billed.addObject().set("speaker", reference(name));
            } else {
                String id = ids.get().get(index).toLowerCase(Locale.ROOT);
                needed.put("speaker " + id, new Line(Noun.SPEAKER, place, Json.object().put("id", id).put("name", name)));
                billed.addObject().put("speaker", id);
            }
        }
    }

    private Optional<List<String>> ids(int names) {
        return header.cell(row, TalkColumn.SPEAKER_IDS).map(CsvCells::words).filter(ids -> ids.size() == names
                && ids.stream().distinct().count() == names && ids.stream().allMatch(id -> CsvEvent.ID.matcher(id).matches())
                || notes.leaveOut("/speaker_ids", "not-ids",
                        "There is not an id for each of its speakers; they are known by their names."));
    }

    private static ObjectNode reference(String name) {
        return Json.object().put("source", Csv.SOURCE).put("value", name);
    }
}
