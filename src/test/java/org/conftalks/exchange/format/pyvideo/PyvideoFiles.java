package org.conftalks.exchange.format.pyvideo;

import java.util.ArrayList;
import java.util.List;

import org.conftalks.exchange.format.Packed;
import org.conftalks.exchange.format.Tale;

/** Archives of pyvideo's kind with what a test is about. */
final class PyvideoFiles {

    static final String EVENT = """
            {"title": "PyCon Somewhere"}""";

    private PyvideoFiles() {
    }

    /** What the archive tells that has one event with a talk of these members beside its title. */
    static Tale talk(String members) {
        return talks(members);
    }

    /** The same with a talk each. */
    static Tale talks(String... members) {
        return event(EVENT, members);
    }

    static Tale event(String event, String... talks) {
        List<String> files = new ArrayList<>(List.of("somewhere-2013/category.json", event));
        for (int index = 0; index < talks.length; index++) {
            files.add("somewhere-2013/videos/talk-%03d.json".formatted(index));
            files.add("""
                    {"title": "A talk"%s}""".formatted(talks[index].isEmpty() ? "" : ", " + talks[index]));
        }
        return Tale.of(new Pyvideo(), Packed.tarGz(files.toArray(String[]::new)));
    }
}
