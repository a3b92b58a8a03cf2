package forklore.cli.command;

import forklore.cli.output.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `forklore guide`: builds the guide with its players from the sources of the project, or shows it in a browser and
/// makes a page anew whenever its document changes.
///
/// The guide and the site are no part of the command line: Maven builds them, and a server that this build made shows
/// them, each in a process of its own.
final class GuideCommand implements Command {

    private static final String PORT = "--port";
    private static final int USUAL_PORT = 8123;
    private static final int LAST_PORT = 65_535;
    private static final int INTERRUPT = 130;
    private static final int TERMINATE = 143;
    private static final String SITE = "site/target/site";
    private static final String SERVER = "site/target/serve.args";
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
        spec.addPositional(Arguments.required(
                "TASK", "build, or serve: show it, and make a page anew when its document is saved."));
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
        ProcessBuilder maven = new ProcessBuilder(BUILD)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return ended(invocation, maven, invocation.surroundings().err()) == Exit.HOLDS;
    }

    /// The server is a process of its own, because the guide is no part of the command line. It ends with this one: its
    /// input does.
    private static Exit serve(Invocation invocation, Path root, ParseResult parsed) {
        Path arguments = root.resolve(SERVER);
        if (!Files.isRegularFile(arguments)) {
            invocation.report(Message.error("the guide is not built yet", Message.next("forklore guide build")));
            return Exit.MISSING;
        }
        ProcessBuilder server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + arguments,
                        Integer.toString(parsed.matchedOptionValue(PORT, USUAL_PORT)))
                .directory(root.toFile());
        return ended(invocation, server, invocation.surroundings().out());
    }

    /// Shows what a process says while it runs, and ends it when this ends.
    private static Exit ended(Invocation invocation, ProcessBuilder builder, PrintStream out) {
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            try {
                PrintStream notes = invocation.surroundings().err();
                Thread errors = Thread.ofVirtual().start(() -> show(process.errorReader(), notes));
                show(process.inputReader(), out);
                errors.join();
                return exit(process.waitFor());
            } finally {
                process.destroy();
            }
        } catch (IOException failure) {
            invocation.report(Message.error(
                    "`" + builder.command().getFirst() + "` cannot be started",
                    Message.why("the system says: " + failure.getMessage())));
            return Exit.MISSING;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Exit.INTERRUPTED;
        }
    }

    private static void show(BufferedReader lines, PrintStream out) {
        lines.lines().forEach(line -> {
            out.println(line);
            out.flush();
        });
    }

    private static Exit exit(int status) {
        return switch (status) {
            case 0 -> Exit.HOLDS;
            case 2 -> Exit.USAGE;
            case INTERRUPT, TERMINATE -> Exit.INTERRUPTED;
            default -> Exit.DOES_NOT_HOLD;
        };
    }
}
