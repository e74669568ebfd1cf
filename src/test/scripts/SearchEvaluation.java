import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** See search-evaluation. */
class SearchEvaluation {

    static final int SAMPLE = 1_000;
    static final ObjectMapper JSON = new ObjectMapper();
    static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");
    /** Words without a content of their own; those of three letters or fewer are none either. */
    static final Set<String> EMPTY = Set.of(("about above after again against also although always among another around because "
            + "been before being below between both came cannot come could does doing done down during each either else even "
            + "ever every from further gave give given goes going gone have having here hers herself himself however into "
            + "itself just know less like made make making many might more most much must myself need never next nothing once "
            + "only other others ours ourselves over rather really same shall should since some something such take taken than "
            + "that their theirs them themselves then there these they thing things this those through together toward under "
            + "until upon used using uses very want well were what when where whether which while whom whose will with within "
            + "without would your yours yourself").split(" "));

    record Talk(String id, String slug, String title, String text, List<String> speakers) {
    }

    record Task(String name, BiFunction<Talk, Random, String> ask) {
    }

    static final List<Task> TASKS = List.of(
            new Task("(a) two words of the title, a last name", (talk, random) -> words(talk, random)),
            new Task("(b) the same with one typo", (talk, random) -> misspelt(words(talk, random), random)),
            new Task("(c) three content words of the abstract", (talk, random) -> some(contents(talk.text), 3, random)),
            new Task("(d) the title's words in another order, no accents", (talk, random) -> shuffled(talk, random)));

    static String url;

    public static void main(String[] given) throws Exception {
        long seed = Long.parseLong(given[0]);
        url = given[1];
        var talks = sample(seed);
        System.out.printf("seed %d, %,d of %,d talks%n", seed, talks.size(), all);
        System.out.printf("%-52s %6s %7s %8s %7s%n", "", "asked", "first", "first 3", "MRR@10");
        for (Task task : TASKS) {
            int asked = 0;
            int first = 0;
            int three = 0;
            double reciprocal = 0;
            for (Talk talk : talks) {
                // (b) misspells what (a) asks
                String question = task.ask.apply(talk, new Random(31 * seed + talk.slug.hashCode()));
                if (question == null) {
                    continue;
                }
                asked++;
                int rank = rank(talk, question);
                first += rank == 1 ? 1 : 0;
                three += rank > 0 && rank <= 3 ? 1 : 0;
                reciprocal += rank > 0 ? 1.0 / rank : 0;
                if (rank == 0 || rank > 3) {
                    misses.add("%s\t%d\t%s\t%s".formatted(task.name, rank, question, talk.slug));
                }
            }
            System.out.printf(Locale.ROOT, "%-52s %6d %7.3f %8.3f %7.3f%n", task.name, asked, first / (double) asked,
                    three / (double) asked, reciprocal / asked);
        }
        if (System.getenv("MISSES") != null) {
            java.nio.file.Files.write(java.nio.file.Path.of(System.getenv("MISSES")), misses);
        }
    }

    static final List<String> misses = new ArrayList<>();
    static int all;

    /** Talks in the order of their slugs, which an import always makes the same, drawn by the seed. */
    static List<Talk> sample(long seed) throws Exception {
        var talks = new ArrayList<Talk>();
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(url + "/v1/talks.ndjson")).build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode talk = JSON.readTree(line);
                if (talk.has("title")) {
                    talks.add(new Talk(talk.get("id").textValue(), talk.get("slug").textValue(), talk.get("title").textValue(),
                            talk.path("abstract").asText(""), talk.get("speakers").findValuesAsText("name")));
                }
            }
        }
        all = talks.size();
        talks.sort(Comparator.comparing(Talk::slug));
        Collections.shuffle(talks, new Random(seed));
        return talks.subList(0, Math.min(SAMPLE, talks.size()));
    }

    /** Where the talk stands among the first ten, from 1 on; 0 where it does not. */
    static int rank(Talk talk, String question) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + "/v1/search?limit=10&q="
                + URLEncoder.encode(question, StandardCharsets.UTF_8))).build();
        var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        while (answer.statusCode() == 429) {
            // the service's limits hold for an evaluation too
            Thread.sleep(1_000 * answer.headers().firstValueAsLong("Retry-After").orElse(1));
            answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        }
        var found = JSON.readTree(answer.body()).get("items");
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).at("/resource/id").textValue().equals(talk.id)) {
                return i + 1;
            }
        }
        return 0;
    }

    static String words(Talk talk, Random random) {
        String words = some(contents(talk.title), 2, random);
        if (words == null || talk.speakers.isEmpty()) {
            return null;
        }
        String[] names = talk.speakers.get(random.nextInt(talk.speakers.size())).split(" ");
        return words + " " + names[names.length - 1];
    }

    /** One letter is wrong, missing, too many, or two have changed places, in a word of four letters or more. */
    static String misspelt(String question, Random random) {
        if (question == null) {
            return null;
        }
        String[] words = question.split(" ");
        int which = random.nextInt(words.length);
        for (int tried = 0; words[which].length() < 4 && tried < words.length; tried++) {
            which = (which + 1) % words.length;
        }
        var word = new StringBuilder(words[which]);
        int at = random.nextInt(word.length());
        char letter = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(4)) {
            case 0 -> word.setCharAt(at, letter);
            case 1 -> word.deleteCharAt(at);
            case 2 -> word.insert(at, letter);
            default -> {
                at = Math.min(at, word.length() - 2);
                word.insert(at, word.charAt(at + 1)).deleteCharAt(at + 2);
            }
        }
        words[which] = word.toString();
        return String.join(" ", words);
    }

    static String shuffled(Talk talk, Random random) {
        var words = new ArrayList<>(List.of(talk.title.strip().split("\\s+")));
        Collections.shuffle(words, random);
        return Normalizer.normalize(String.join(" ", words), Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036F]", "");
    }

    static List<String> contents(String text) {
        return WORD.matcher(text).results().map(MatchResult::group)
                .filter(word -> word.length() > 3 && !EMPTY.contains(word.toLowerCase(Locale.ROOT))).distinct().toList();
    }

    static String some(List<String> words, int many, Random random) {
        if (words.size() < many) {
            return null;
        }
        var drawn = new ArrayList<>(words);
        Collections.shuffle(drawn, random);
        return String.join(" ", drawn.subList(0, many));
    }
}
