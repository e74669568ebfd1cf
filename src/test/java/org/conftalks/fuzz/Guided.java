package org.conftalks.fuzz;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Lets Jazzer change the small files for so many seconds, guided by what of the parsers a change reaches. It ends with another
 * exit code than 0 where a parser falls, and names the file.
 */
public final class Guided {

    private static final Path FILES = Path.of("target", "fuzz");

    private Guided() {
    }

    public static void main(String... seconds) throws IOException, ReflectiveOperationException {
        Files.createDirectories(FILES);
        for (Map.Entry<Parsers, List<byte[]>> seeds : Seeds.OF.entrySet()) {
            int number = 0;
            for (byte[] seed : seeds.getValue()) {
                Files.write(FILES.resolve(seeds.getKey() + "-" + number++), Seeds.marked(seeds.getKey(), seed));
            }
        }
        try {
            // it is there in the profile only
            Class.forName("com.code_intelligence.jazzer.Jazzer").getMethod("main", String[].class).invoke(null,
                    (Object) new String[] { "--target_class=" + Parsers.class.getName(),
                            "--instrumentation_includes=org.conftalks.**",
                            "--reproducer_path=target", "-artifact_prefix=target/", "-max_total_time=" + seconds[0],
                            "-timeout=20",
                            "-max_len=16384", "-rss_limit_mb=4096", "-print_final_stats=1", FILES.toString() });
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
