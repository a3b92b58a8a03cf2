package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.ShellWord;
import forklore.lab.handin.HandInText;
import forklore.lab.result.Gradebook;
import forklore.lab.session.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `forklore lab grade`: a class, each hand-in anew from its seed. It can be stopped and goes on where it was.
final class LabGradeCommand implements Command {

    private static final String OUT = "--out";
    private static final String SHARD = "--shard";
    private static final String JOBS = "--jobs";
    private static final int MOST_JOBS = 64;

    /// Raised whenever the same hand-in may be worth something else, so that no older result is taken for a new one.
    private static final String GRADER = "grader 1";

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(
                Arguments.files("HAND-IN", "Files that lab submit has written, or folders with such files in them."));
        spec.addOption(
                Arguments.text(OUT, "DIR", "Keep each result there, go on where it was, and write the reports there."));
        spec.addOption(Reports.option());
        spec.addOption(LabStartCommand.course());
        spec.addOption(OptionSpec.builder(SHARD)
                .type(Shard.class)
                .converters(new Shard.Converter())
                .paramLabel("I/N")
                .description("Grade the Ith of N parts of the files, for several machines.")
                .build());
        spec.addOption(Arguments.number(
                JOBS, "N", 1, MOST_JOBS, "So many hand-ins at a time (usual: one for each processor)."));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore lab grade hand-ins/ --out results --course 2026",
            "forklore lab grade hand-ins/ --out results --shard 2/5",
            "forklore lab grade alice-lab2.forklore-lab --format gradescope"
        };
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        Optional<Reports> reports = Reports.of(invocation, parsed, OUT);
        if (reports.isEmpty()) {
            return Exit.USAGE;
        }
        List<Path> files = new ArrayList<>();
        for (String name : parsed.matchedPositionalValue(0, List.<String>of())) {
            try {
                files.addAll(handIns(invocation.file(name)));
            } catch (IOException unreadable) {
                return LabFolder.unreadable(invocation, name, unreadable);
            }
        }
        if (files.isEmpty()) {
            return none(invocation, parsed.matchedPositionalValue(0, List.<String>of()));
        }
        Set<String> names = new HashSet<>();
        for (Path file : files) {
            if (!names.add(file.getFileName().toString())) {
                invocation.report(Message.error(
                        "two hand-ins are called `" + file.getFileName() + "`",
                        Message.why("results are kept under the names of the hand-ins"),
                        Message.next("rename one of them")));
                return Exit.USAGE;
            }
        }
        Shard shard = parsed.matchedOptionValue(SHARD, Shard.ALL);
        List<Path> part = new ArrayList<>();
        for (int i = shard.index() - 1; i < files.size(); i += shard.count()) {
            part.add(files.get(i));
        }
        return grade(invocation, parsed, part, reports.get());
    }

    private static Exit none(Invocation invocation, List<String> names) {
        Optional<String> begun = names.stream()
                .filter(name -> Files.exists(invocation.file(name).resolve(WorkFolder.ANSWERS)))
                .findFirst();
        invocation.report(Message.error(
                "there is no hand-in in `" + String.join("`, `", names) + "`",
                Message.why("a hand-in is a file that ends with " + HandInText.ENDING),
                Message.next(begun.map(name -> "forklore lab submit " + ShellWord.of(name) + ", which writes one")
                        .orElse("name the folder with the files that were handed in"))));
        return Exit.USAGE;
    }

    /// A folder stands for the hand-ins in it, in the order of their names.
    private static List<Path> handIns(Path path) throws IOException {
        if (Files.notExists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(HandInText.ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static Exit grade(Invocation invocation, ParseResult parsed, List<Path> files, Reports reports) {
        OptionalInt course = parsed.hasMatchedOption(LabStartCommand.COURSE)
                ? OptionalInt.of(parsed.matchedOptionValue(LabStartCommand.COURSE, 0))
                : OptionalInt.empty();
        HandIns handIns = new HandIns(
                new LabShelf(invocation.catalogue()),
                course,
                new LabEvidence(invocation.surroundings().realRuns()));
        Optional<GradedStore> store = reports.folder().map(GradedStore::new);
        ClassGrading grading = new ClassGrading(invocation, handIns, store, GRADER + " " + course);
        int jobs = parsed.matchedOptionValue(JOBS, Runtime.getRuntime().availableProcessors());
        long begun = System.nanoTime();
        Duration processor = processorTime();
        try (Interruption interruption = Interruption.listen(invocation)) {
            Gradebook book = grading.grade(files, Math.min(jobs, Math.max(1, files.size())));
            if (interruption.asked()) {
                invocation.report(Message.note(
                        "stopped after " + book.graded().size() + " of " + Layout.count(files.size(), "hand-in"),
                        Message.next(
                                reports.folder().isPresent()
                                        ? "the same command again goes on where it was"
                                        : "with " + OUT + " DIR the same command goes on where it was")));
                return Exit.INTERRUPTED;
            }
            Exit exit = reports.print(book);
            noteRefused(invocation, book);
            if (!invocation.globals().quiet() && !invocation.globals().json()) {
                double seconds = (System.nanoTime() - begun) / 1e9;
                double spent = processorTime().minus(processor).toMillis() / 1e3;
                invocation.reportText(String.format(
                        java.util.Locale.ROOT,
                        "graded %s in %.1f s, %.1f s of processor time%s",
                        Layout.count(book.graded().size(), "hand-in"),
                        seconds,
                        spent,
                        grading.reused() == 0 ? "" : "; " + grading.reused() + " had been graded before"));
            }
            return exit;
        }
    }

    private static void noteRefused(Invocation invocation, Gradebook book) {
        if (!book.refused().isEmpty() && !invocation.globals().json()) {
            invocation.report(Message.note(
                    Layout.count(book.refused().size(), "file") + " could not be graded",
                    Message.next("ask for each again, as lab submit, the window or the page has written it")));
        }
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
