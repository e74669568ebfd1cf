package org.conftalks.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The running PostgreSQL of one cluster. It is a process of its own that outlives this JVM when this JVM is killed, so
 * it is found by what it wrote into its directory, never by being our child.
 */
class Server {

    /** After a crash it recovers first, for as long as that takes. */
    private static final String AN_HOUR = "3600";

    private final Cluster cluster;
    private final Programs programs;
    private final Path log;

    Server(Cluster cluster, Programs programs, Path log) {
        this.cluster = cluster;
        this.programs = programs;
        this.log = log;
    }

    /** Starts it, waits until it answers, and returns its port. */
    int start() {
        forgetDeadServer();
        for (int attempt = 1;; attempt++) {
            int port = freePort();
            cluster.configure(port);
            emptyLog();
            Programs.Result result = programs.runLong(
                    "Still waiting for PostgreSQL in " + cluster.show() + ": it may be recovering from a crash ...",
                    "pg_ctl", "start", "-D", cluster.path().toString(), "-l", log.toString(), "-s", "-w", "-t", AN_HOUR);
            if (result.exitCode() == 0) {
                return port;
            }
            String complaint = whatTheServerSaid(result);
            if (attempt == 10 || !passes(complaint)) {
                throw new CannotStart("PostgreSQL does not start in " + cluster.show() + ": " + complaint);
            }
            pause();
        }
    }

    /** Stops the one that lives on after its service was killed. */
    void stopIfLeftBehind() {
        if (process().isPresent()) {
            System.out.println("Stopping the PostgreSQL that an earlier service left behind in " + cluster.show());
            stop(60);
        }
    }

    /** Stops it if it runs: within the seconds given, or by a crash that loses nothing but takes a recovery. */
    void stop(int seconds) {
        if (process().isEmpty()) {
            return;
        }
        if (!stop("fast", seconds) && !stop("immediate", 3)) {
            process().ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().completeOnTimeout(process, 2, TimeUnit.SECONDS).join();
            });
        }
    }

    private boolean stop(String mode, int seconds) {
        return programs.run("pg_ctl", "stop", "-D", cluster.path().toString(), "-m", mode, "-s", "-w",
                "-t", String.valueOf(seconds)).exitCode() == 0;
    }

    /** The process that postmaster.pid names, if it is the server of this directory and not a later one of that number. */
    Optional<ProcessHandle> process() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::servesThisCluster);
    }

    private boolean servesThisCluster(ProcessHandle process) {
        String command = process.info().command().orElse("");
        if (!command.endsWith("postgres") && !command.endsWith("postgres.exe")) {
            return false;
        }
        Path workingDirectory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        try {
            if (Files.exists(workingDirectory)) {
                return Files.isSameFile(workingDirectory, cluster.path());
            }
        } catch (IOException e) {
            return false;
        }
        return process.info().arguments().map(List::of).map(list -> list.contains(cluster.path().toString())).orElse(true);
    }

    private Optional<Long> pid() {
        try {
            return Files.readAllLines(pidFile()).stream().findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return cluster.path().resolve("postmaster.pid");
    }

    /**
     * PostgreSQL refuses to start while the number in postmaster.pid belongs to any process or thread, which is usual
     * after the restart of a container. The other lines stay: by them it detects processes that still use the files.
     */
    private void forgetDeadServer() {
        try {
            if (!Files.exists(pidFile()) || process().isPresent()) {
                return;
            }
            List<String> lines = new ArrayList<>(Files.readAllLines(pidFile()));
            if (pid().isEmpty()) {
                Files.delete(pidFile());
                return;
            }
            lines.set(0, String.valueOf(Integer.MAX_VALUE));
            Files.write(pidFile(), lines);
        } catch (IOException e) {
            throw new CannotStart("The database in " + cluster.show() + " cannot be used ("
                    + DataDirectory.reason(e) + ").", e);
        }
    }

    private void emptyLog() {
        try {
            Files.writeString(log, "");
        } catch (IOException e) {
            throw new CannotStart("The log " + log + " cannot be written (" + DataDirectory.reason(e) + ").", e);
        }
    }

    /** Its reason is in the log of the start, or in the log it writes once that is open. */
    private String whatTheServerSaid(Programs.Result result) {
        try (Stream<Path> logs = Files.list(Files.createDirectories(cluster.path().resolve("log")))) {
            Path newest = logs.max((a, b) -> Long.compare(a.toFile().lastModified(), b.toFile().lastModified())).orElse(log);
            List<String> lines = new ArrayList<>(result.output().lines().toList());
            List<String> later = Files.readAllLines(newest);
            if (newest.toFile().lastModified() >= log.toFile().lastModified()) {
                lines.addAll(later.subList(Math.max(0, later.size() - 10), later.size()));
            }
            lines.addAll(Files.readAllLines(log));
            return Programs.lastComplaint(String.join("\n", lines));
        } catch (IOException e) {
            return Programs.lastComplaint(result.output());
        }
    }

    /** Someone took the port in between, or processes of a killed server are about to end. */
    private static boolean passes(String complaint) {
        return complaint.contains("could not create any TCP/IP sockets") || complaint.contains("could not bind")
                || complaint.contains("is still in use");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No port is free on 127.0.0.1 for PostgreSQL (" + e.getMessage() + ").", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped while PostgreSQL was starting.", e);
        }
    }
}
