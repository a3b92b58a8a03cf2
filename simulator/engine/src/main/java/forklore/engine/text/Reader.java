package forklore.engine.text;

import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the files of scenarios and of platforms.
///
/// Reading is a chain of passes: characters, layout, syntax, names, rules. Every pass goes through the whole text, so
/// that all mistakes are told at once; what an earlier pass has complained about, a later one leaves alone.
public final class Reader {

    /// So many characters are read again, at most, to find out whether suggestions help.
    private static final int CHARACTERS_TO_TRY = 2 * Limits.FILE_CHARACTERS;

    private final String file;
    private final String text;
    private final boolean platform;
    private final Source source;
    private final Problems problems = new Problems();

    private Reader(String file, String text, boolean platform) {
        this.file = file;
        this.text = text;
        this.platform = platform;
        this.source = Source.of(text);
    }

    /// {@return the scenario that a text says, or everything that is wrong with it}
    ///
    /// @param file the name of the file, for messages; the scenario's name must equal its last part without `.fork`
    /// @param text the whole text
    public static Reading read(String file, String text) {
        Reader reader = new Reader(file, text, false);
        Optional<FileContents> contents = reader.pass();
        if (contents.isPresent() && reader.problems.count() == 0) {
            return new Reading.Parsed(contents.get().scenario());
        }
        return new Reading.Rejected(reader.told());
    }

    /// {@return the platform that a text says, or everything that is wrong with it}
    ///
    /// Which rules there are, and what a platform inherits, is not looked at here.
    ///
    /// @param file the name of the file, for messages; the platform's name must equal its last part without `.fork`
    /// @param text the whole text
    public static PlatformReading readPlatform(String file, String text) {
        Reader reader = new Reader(file, text, true);
        Optional<FileContents> contents = reader.pass();
        if (contents.isPresent() && reader.problems.count() == 0) {
            return new PlatformReading.Parsed(contents.get().platform());
        }
        return new PlatformReading.Rejected(reader.told());
    }

    /// {@return what is wrong with a text; empty if nothing is}
    static List<Problem> problems(String file, String text, boolean platform) {
        Reader reader = new Reader(file, text, platform);
        boolean whole = reader.pass().isPresent();
        return whole && reader.problems.count() == 0 ? List.of() : reader.told();
    }

    /// {@return whether a text is meant to be a platform: whether its first word is `platform`}
    ///
    /// @param text the whole text
    public static boolean isPlatform(String text) {
        Source source = Source.of(text);
        Problems unheard = new Problems();
        for (int number = 1; number <= source.size(); number++) {
            Line line = new LineLexer(source.line(number), number, unheard, new Tabs(unheard)).line();
            if (!line.tokens().isEmpty()) {
                return line.keyword().equals("platform");
            }
        }
        return false;
    }

    /// {@return what was found, unless the text cannot be read to its end}
    private Optional<FileContents> pass() {
        if (text.length() > Limits.FILE_CHARACTERS) {
            Span limit = source.place(Limits.FILE_CHARACTERS);
            problems.report(ValueCodes.LARGE_FILE, limit, () -> StructureMessages.largeFile(text.length()));
            return Optional.empty();
        }
        Lexer lexer = new Lexer(source, problems);
        List<Line> lines = lexer.lines();
        if (lines.isEmpty()) {
            problems.report(LayoutCodes.EMPTY_FILE, source.start(), StructureMessages::emptyFile);
            return Optional.empty();
        }
        problems.begin(Problems.Pass.LAYOUT);
        List<Node> nodes = Layout.of(lines, problems);
        problems.begin(Problems.Pass.SYNTAX);
        FileContents contents =
                platform ? new PlatformParser(problems).parse(nodes) : new FileParser(problems).parse(nodes);
        if (!lexer.isComplete()) {
            return Optional.empty();
        }
        check(contents);
        return Optional.of(contents);
    }

    private void check(FileContents contents) {
        problems.begin(Problems.Pass.NAMES);
        new NameChecker(contents, problems, platform).check();
        problems.begin(Problems.Pass.RULES);
        FileChecker whole = new FileChecker(contents, problems, source);
        if (platform) {
            whole.checkPlatform(file);
        } else {
            whole.checkScenario(file);
            new ThreadChecker(contents, problems).check();
        }
        new RuleChecker(contents, problems).check();
    }

    private List<Problem> told() {
        List<Problems.Finding> findings = problems.inTextOrder();
        List<Problem> told = new ArrayList<>();
        int triesLeft = CHARACTERS_TO_TRY / Math.max(1, text.length());
        for (int i = 0; i < findings.size() && i < Limits.PROBLEMS; i++) {
            Problems.Finding finding = findings.get(i);
            Message message = finding.message().get();
            boolean offered = message.suggestion().isPresent()
                    && triesLeft > 0
                    && helps(message.suggestion().get(), findings.size());
            triesLeft -= message.suggestion().isPresent() ? 1 : 0;
            told.add(problem(finding, message, offered));
        }
        if (findings.size() > Limits.PROBLEMS) {
            int more = findings.size() - Limits.PROBLEMS;
            Problems.Finding next = findings.get(Limits.PROBLEMS);
            Problems.Finding last = new Problems.Finding(
                    LayoutCodes.MORE_PROBLEMS, next.span(), () -> StructureMessages.moreProblems(more));
            told.add(problem(last, last.message().get(), false));
        }
        return told;
    }

    private Problem problem(Problems.Finding finding, Message message, boolean offered) {
        Optional<Problem.Suggestion> suggestion = offered ? message.suggestion() : Optional.empty();
        return new Problem(
                finding.code().id(),
                file,
                finding.span(),
                message.text(),
                message.label(),
                message.related(),
                finding.code().rule(),
                suggestion.map(Problem.Suggestion::sentence).or(message::help),
                suggestion);
    }

    /// {@return whether the text has fewer problems with this change}
    private boolean helps(Problem.Suggestion suggestion, int before) {
        Reader changed = new Reader(file, suggestion.apply(text), platform);
        changed.pass();
        return changed.problems.count() < before;
    }
}
