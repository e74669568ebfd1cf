package org.conftalks.exchange.programme;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

import org.conftalks.access.Viewer;
import org.conftalks.catalogue.LastChange;
import org.conftalks.catalogue.Snapshot;
import org.conftalks.catalogue.Within;
import org.conftalks.exchange.format.ndjson.Ndjson;
import org.conftalks.http.Shown;
import org.conftalks.http.Streaming;
import org.conftalks.talk.TalkParameters;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.Talks;
import org.jboss.resteasy.reactive.RestResponse;

/** Lists of talks as files: all that the filters find, however many, as they were at one moment. */
@ApplicationScoped
class TalkFiles {

    private final Talks talks;
    private final Snapshot snapshot;
    private final LastChange change;
    private final Streaming streaming;
    private final Viewer viewer;

    TalkFiles(Talks talks, Snapshot snapshot, LastChange change, Streaming streaming, Viewer viewer) {
        this.talks = talks;
        this.snapshot = snapshot;
        this.change = change;
        this.streaming = streaming;
        this.viewer = viewer;
    }

    RestResponse<StreamingOutput> csv(TalkParameters given, Within within, String name) {
        return answer(TalksCsv.MEDIA_TYPE, name + ".csv", given, within, out -> {
            var csv = new TalksCsv(out);
            talks.each(given, within, some -> {
                csv.write(some.stream().map(Shown::value).toList());
                snapshot.forget();
            });
        });
    }

    RestResponse<StreamingOutput> ndjson(TalkParameters given, Within within, String name) {
        return answer(Ndjson.MEDIA_TYPE, name + ".ndjson", given, within, out -> talks.each(given, within, some -> {
            some.forEach(talk -> write(talk, out));
            snapshot.forget();
        }));
    }

    private RestResponse<StreamingOutput> answer(String mediaType, String fileName, TalkParameters given, Within within,
            Snapshot.Writing writing) {
        given.requireWhole();
        // what is wrong with the parameters is told before the answer begins
        talks.page(given, within);
        return streaming.answer(mediaType, fileName, snapshot.state() + viewer.sight(), change.at(),
                out -> snapshot.write(out, writing));
    }

    private static void write(Shown<TalkView> talk, OutputStream out) {
        try {
            out.write(talk.json());
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
