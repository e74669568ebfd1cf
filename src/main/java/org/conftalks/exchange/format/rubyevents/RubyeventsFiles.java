package org.conftalks.exchange.format.rubyevents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.ArchiveFiles;
import org.conftalks.exchange.format.Told.LeftOut;
import org.conftalks.exchange.format.UnreadableFile;
import org.conftalks.exchange.format.Yaml;
import org.conftalks.exchange.format.Yaml.Malformed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The files of the archive, by what they are about. A program's own directories may lie around those of the data. */
final class RubyeventsFiles implements AutoCloseable {

    private static final List<String> OF_EVENT = List.of("event.yml", "videos.yml", "schedule.yml", "venue.yml");

    /** The groups are what is around the data, the directory of a series and that of an event. */
    private static final Pattern EVENT = Pattern.compile("((?:.*/)?)([^/]+)/([^/]+)/(?:event|videos)\\.yml");
    private static final Pattern READ = Pattern
            .compile("(?:.*/)?(?:[^/]+/[^/]+/(?:event|videos|schedule|venue)|[^/]+/series|speakers)\\.yml");
    private static final Pattern BESIDE = Pattern.compile("(?:.*/)?(?:[^/]+/series|speakers)\\.yml");
    private static final Pattern HIDDEN = Pattern.compile("(?:.*/)?\\..*");
    private static final Pattern UNREAD = Pattern
            .compile("(?:.*/)?(?:[^/]+/[^/]+/(cfp|sponsors|involvements)|(topics|featured_cities))\\.yml");

    /**
     * An event.
     *
     * @param path of the directory within the archive
     * @param key what no other event goes by: the directory's own name
     */
    record Directory(String path, String series, String key) {
    }

    private final ArchiveFiles files;
    private final Map<String, Long> unread = new TreeMap<>();
    private final String root;
    private final List<Directory> events = new ArrayList<>();

    /** @throws UnreadableFile where it is no such archive */
    RubyeventsFiles(Path archive) {
        files = new ArchiveFiles(archive, this::isWanted);
        root = files.names().stream().map(EVENT::matcher).filter(name -> name.matches()).map(name -> name.group(1))
                .min(Comparator.comparing(RubyeventsFiles::isOther).thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        if (root == null) {
            files.close();
            throw new UnreadableFile("The archive holds no event: no file in it is <series>/<event>/event.yml or videos.yml.");
        }
        findEvents();
    }

    /** The file of an event by which such an archive is known; others may have a file of that name somewhere. */
    static Optional<String> sign(List<String> names) {
        boolean others = names.stream().anyMatch(name -> BESIDE.matcher(name).matches());
        return names.stream().filter(name -> {
            var event = EVENT.matcher(name);
            return event.matches() && !HIDDEN.matcher(name).matches() && (others || !isOther(event.group(1)));
        }).findFirst();
    }

    /** In the order of their series. */
    List<Directory> events() {
        return events;
    }

    /** Directories of series that hold no event. */
    List<String> emptySeries() {
        var series = new TreeSet<String>();
        for (String name : files.names()) {
            if (name.startsWith(root) && name.matches(Pattern.quote(root) + "[^/]+/series\\.yml")) {
                series.add(name.substring(root.length(), name.lastIndexOf('/')));
            }
        }
        events.forEach(event -> series.remove(event.series));
        return List.copyOf(series);
    }

    String speakers() {
        return root + "speakers.yml";
    }

    String series(String series) {
        return root + series + "/series.yml";
    }

    boolean has(String name) {
        return files.names().contains(name);
    }

    ObjectNode object(String name) throws Malformed {
        return Yaml.object(files.read(name));
    }

    ArrayNode list(String name) throws Malformed {
        return Yaml.list(files.read(name));
    }

    /** How many files an event has that are read. */
    long size(Directory event) {
        return OF_EVENT.stream().filter(name -> has(event.path + "/" + name)).count();
    }

    /** How many are read. */
    long total() {
        var series = new TreeSet<>(emptySeries());
        events.forEach(event -> series.add(event.series));
        return (has(speakers()) ? 1 : 0) + series.stream().filter(name -> has(series(name))).count()
                + events.stream().mapToLong(this::size).sum();
    }

    /** Files that the catalogue has no place for. */
    List<LeftOut> unread() {
        return unread.entrySet().stream().map(file -> new LeftOut("file: " + file.getKey() + ".yml", file.getValue())).toList();
    }

    @Override
    public void close() {
        files.close();
    }

    private boolean isWanted(String name) {
        var other = UNREAD.matcher(name);
        if (other.matches()) {
            unread.merge(other.group(1) == null ? other.group(2) : other.group(1), 1L, Long::sum);
        }
        return READ.matcher(name).matches();
    }

    private static boolean isOther(String root) {
        return !root.equals("data/") && !root.endsWith("/data/");
    }

    private void findEvents() {
        var paths = new TreeSet<String>();
        files.names().stream().filter(name -> EVENT.matcher(name).matches() && name.startsWith(root))
                .map(name -> name.substring(0, name.lastIndexOf('/')))
                .filter(path -> path.indexOf('/', root.length()) == path.lastIndexOf('/')).forEach(paths::add);
        var keys = new HashSet<String>();
        for (String path : paths) {
            int slash = path.lastIndexOf('/');
            String own = path.substring(slash + 1);
            events.add(new Directory(path, path.substring(root.length(), slash),
                    keys.add(own) ? own : path.substring(root.length())));
        }
    }
}
