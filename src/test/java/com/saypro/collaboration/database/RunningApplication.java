package com.saypro.collaboration.database;

import static org.awaitility.Awaitility.await;

import com.saypro.collaboration.CollaborationApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The application as people start it: a JVM of its own, with its output in a file. */
final class RunningApplication implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;
    private final int port;

    private RunningApplication(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Starts the application on a free port; {@code environment} is added to this process's own. */
    static RunningApplication start(Map<String, String> environment, String... jvmOptions) {
        return startOn(freePort(), environment, jvmOptions);
    }

    /** Starts the application on this port. */
    static RunningApplication startOn(int port, Map<String, String> environment, String... jvmOptions) {
        try {
            Path output = Files.createTempFile(Path.of("target"), "application-", ".log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
            command.addAll(List.of(jvmOptions));
            command.addAll(List.of("-cp", classPath(), CollaborationApplication.class.getName()));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("SAYPRO_"));
            builder.environment().putAll(environment);
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            return new RunningApplication(builder.start(), output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the start is complete and a request is answered. */
    RunningApplication awaitReady() {
        await("the application to be ready; its output: " + output)
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(200))
                .failFast("the application ended: " + output, () -> !process.isAlive())
                .until(() -> output().contains("SayPro Collaboration is ready") && answers());
        return this;
    }

    private boolean answers() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/readyz"))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until the process has ended and gives its exit status. */
    int awaitEnd() {
        await("the application to end; its output: " + output)
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** Asks it to stop as {@code kill} and container engines do. */
    void terminate() {
        process.destroy();
    }

    /** Asks it to stop as Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Ends it as {@code kill -9} and a power cut do. */
    void kill() {
        process.destroyForcibly();
    }

    int port() {
        return port;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        terminate();
        awaitEnd();
    }
}
