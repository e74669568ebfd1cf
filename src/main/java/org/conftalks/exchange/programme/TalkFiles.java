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
import org.conftalks.http.Streaming;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkParameters;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.Talks;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Lists of talks as files: all that the filters find, however many, as they were at one moment. */
@ApplicationScoped
class TalkFiles {

    private final Talks talks;
    private final Snapshot snapshot;
    private final LastChange change;
    private final Streaming streaming;
    private final Viewer viewer;
    private final ObjectMapper json;

    TalkFiles(Talks talks, Snapshot snapshot, LastChange change, Streaming streaming, Viewer viewer,
            ObjectMapper json) {
        this.talks = talks;
        this.snapshot = snapshot;
        this.change = change;
        this.streaming = streaming;
        this.viewer = viewer;
        this.json = json;
    }

    RestResponse<StreamingOutput> csv(TalkParameters given, Within<Talk> within, String name) {
        return answer(TalksCsv.MEDIA_TYPE, name + ".csv", given, within, out -> {
            var csv = new TalksCsv(out);
            talks.each(given, within, some -> {
                csv.write(some);
                snapshot.forget();
            });
        });
    }

    RestResponse<StreamingOutput> ndjson(TalkParameters given, Within<Talk> within, String name) {
        return answer(Ndjson.MEDIA_TYPE, name + ".ndjson", given, within, out -> talks.each(given, within, some -> {
            some.forEach(talk -> write(talk, out));
            snapshot.forget();
        }));
    }

    private RestResponse<StreamingOutput> answer(String mediaType, String fileName, TalkParameters given, Within<Talk> within,
            Snapshot.Writing writing) {
        given.requireWhole();
        // what is wrong with the parameters is told before the answer begins
        talks.first(given, within);
        return streaming.answer(mediaType, fileName, snapshot.state() + viewer.sight(), change.at(),
                out -> snapshot.write(out, writing));
    }

    private void write(TalkView talk, OutputStream out) {
        try {
            out.write(json.writeValueAsBytes(talk));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
