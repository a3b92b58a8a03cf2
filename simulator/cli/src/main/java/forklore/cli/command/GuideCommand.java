package forklore.cli.command;

import forklore.cli.output.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `forklore guide`: builds the guide with its players from the sources of the project, or shows it in a browser and
/// builds it again whenever a source changes.
///
/// The guide and the site are no part of the command line: Maven builds them, in a process of its own.
final class GuideCommand implements Command {

    private static final String PORT = "--port";
    private static final int USUAL_PORT = 8123;
    private static final int LAST_PORT = 65_535;
    private static final long MILLIS_BETWEEN_LOOKS = 500;
    private static final String SITE = "site/target/site";
    private static final List<String> SOURCES =
            List.of("guide/src/main", "guide/src/docs", "guide/src/examples", "scenarios/catalogue", "site/src/main");
    private static final List<String> BUILD = List.of(
            "./mvnw",
            "-q",
            "-B",
            "-pl",
            "site",
            "-am",
            "test",
            "-Dtest=GuideBuildTests,SiteTests",
            "-Dsurefire.failIfNoSpecifiedTests=false");

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.required("TASK", "build, or serve: show it and build it again at each change."));
        spec.addOption(Arguments.number(
                PORT, "N", 0, LAST_PORT, "Where to serve (usual: " + USUAL_PORT + "; 0 takes any that is free)."));
    }

    @Override
    public String[] examples() {
        return new String[] {"forklore guide build", "forklore guide serve", "forklore guide serve --port 0"};
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        String task = parsed.matchedPositionalValue(0, "");
        if (!List.of("build", "serve").contains(task)) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), "`forklore guide` takes build or serve, not `" + task + "`");
        }
        String home = invocation.surroundings().variable("FORKLORE_HOME");
        Path root = home.isEmpty() ? invocation.file("") : Path.of(home);
        if (!Files.isRegularFile(root.resolve("mvnw")) || !Files.isDirectory(root.resolve("guide"))) {
            invocation.report(Message.error(
                    "the sources of the guide are not in `" + root + "`",
                    Message.why("the guide is built from the project, and this is not its folder"),
                    Message.next("start ./forklore in the folder of the project")));
            return Exit.MISSING;
        }
        return task.equals("build") ? build(invocation, root) : serve(invocation, root, parsed);
    }

    private static Exit build(Invocation invocation, Path root) {
        if (!built(invocation, root)) {
            return Exit.DOES_NOT_HOLD;
        }
        invocation.say("the guide is in " + root.resolve(SITE).resolve("index.html"));
        return Exit.HOLDS;
    }

    /// What Maven says goes to standard error: it names the file and the line of everything that is wrong.
    private static boolean built(Invocation invocation, Path root) {
        try {
            Process maven = new ProcessBuilder(BUILD)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            try (var lines = maven.inputReader()) {
                lines.lines().forEach(invocation.surroundings().err()::println);
            }
            return maven.waitFor() == 0;
        } catch (IOException failure) {
            invocation.report(Message.error(
                    "the build of the guide cannot be started",
                    Message.why("the system says: " + failure.getMessage())));
            return false;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Exit serve(Invocation invocation, Path root, ParseResult parsed) {
        Path site = root.resolve(SITE);
        if (!Files.isRegularFile(site.resolve("index.html"))) {
            invocation.report(Message.error("the guide is not built yet", Message.next("forklore guide build")));
            return Exit.MISSING;
        }
        int port = parsed.matchedOptionValue(PORT, USUAL_PORT);
        try (PageServer server = PageServer.start(site, port)) {
            invocation.say("the guide is at " + server.address() + " until you press Ctrl-C");
            invocation.surroundings().out().flush();
            return watch(invocation, root, server);
        } catch (IOException failure) {
            invocation.report(Message.error(
                    "cannot serve at port " + port,
                    Message.why("the system says: " + failure.getMessage()),
                    Message.next("forklore guide serve --port 0")));
            return Exit.USAGE;
        }
    }

    private static Exit watch(Invocation invocation, Path root, PageServer server) throws IOException {
        FileTime seen = newest(root);
        try {
            while (true) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
                FileTime now = newest(root);
                if (now.compareTo(seen) > 0) {
                    seen = now;
                    invocation.report(Message.note("a source has changed: building"));
                    if (built(invocation, root)) {
                        server.changed();
                    }
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Exit.INTERRUPTED;
        }
    }

    private static FileTime newest(Path root) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(root.resolve(source))) {
                for (Path file : files.toList()) {
                    FileTime time = Files.exists(file) ? Files.getLastModifiedTime(file) : newest;
                    newest = time.compareTo(newest) > 0 ? time : newest;
                }
            }
        }
        return newest;
    }
}
