package org.conftalks.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.sun.security.auth.module.UnixSystem;

/** Runs PostgreSQL's programs: in any environment, and as root as well, which they refuse. */
class Programs {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final Path home;
    private final Path output;
    private final List<String> prefix;

    /** @param output the file that holds what the last program said: a pipe would be kept open by the server */
    Programs(Path home, Path output) {
        this.home = home;
        this.output = output;
        this.prefix = isRoot() ? List.of("unshare", "-U") : List.of();
    }

    /** As root everything runs in a user namespace of its own, where root is nobody but still owns its files. */
    void requireNamespaceIfRoot() {
        if (prefix.isEmpty()) {
            return;
        }
        Result result;
        try {
            result = execute(List.of("true"), null);
        } catch (CannotStart e) {
            result = new Result(1, e.getMessage());
        }
        if (result.exitCode() != 0) {
            throw new CannotStart("PostgreSQL does not run as root, and \"unshare -U\" is not allowed here;"
                    + " start the service as another user or set QUARKUS_DATASOURCE_JDBC_URL.");
        }
    }

    Result run(String program, String... arguments) {
        return runLong(null, program, arguments);
    }

    /** @param waiting the line that tells every ten seconds what takes so long */
    Result runLong(String waiting, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(WINDOWS ? program + ".exe" : program).toString());
        command.addAll(List.of(arguments));
        return execute(command, waiting);
    }

    private Result execute(List<String> command, String waiting) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).directory(output.getParent().toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        // PGDATA, PGPORT and the like of the person who started us are about another server
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = null;
        try {
            process = builder.start();
            process.getOutputStream().close();
            while (!process.waitFor(10, TimeUnit.SECONDS)) {
                if (waiting != null) {
                    System.err.println(waiting);
                }
            }
            return new Result(process.exitValue(), Files.readString(output).strip());
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped while PostgreSQL was starting.", e);
        }
    }

    private static boolean isRoot() {
        return !WINDOWS && new UnixSystem().getUid() == 0;
    }

    /** How a program ended and what it said. */
    record Result(int exitCode, String output) {

        Result orFail(String what) {
            if (exitCode != 0) {
                throw new CannotStart(what + ": " + lastComplaint(output));
            }
            return this;
        }
    }

    /** The line that says what went wrong, among those that say what went well. */
    static String lastComplaint(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream().filter(line -> line.matches(".*\\b(FATAL|PANIC|error|could not)\\b.*"))
                .reduce((first, second) -> second)
                .orElse(lines.isEmpty() ? "it gave no reason" : lines.get(lines.size() - 1))
                .replaceFirst("^.*(FATAL|PANIC|error): +", "");
    }
}
