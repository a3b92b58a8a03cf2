package forklore.guide.library;

import forklore.emit.NativeProgram;
import forklore.engine.compare.Evidence;
import forklore.engine.machine.Limits;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linker;
import forklore.engine.rates.RateSheet;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Problem;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.trace.CaseLogs;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.engine.verdict.SideBySide;
import forklore.guide.source.Place;
import forklore.guide.source.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Everything a figure of the documents can come from. Each scenario is read and searched once.
public final class Library {

    private final SequencedMap<String, Story> stories = new LinkedHashMap<>();
    private final List<Platform> platforms = new ArrayList<>();
    private final List<TextFile> platformFiles = new ArrayList<>();
    private final List<ObservedLog> logs = new ArrayList<>();
    private final SequencedMap<String, RateSheet> rates = new LinkedHashMap<>();
    private final List<SteeredLog> steered = new ArrayList<>();
    private final List<RunLog> cases = new ArrayList<>();
    private final List<TextFile> examples = new ArrayList<>();
    private final SequencedMap<String, String> complaints = new LinkedHashMap<>();

    private static final String RATES = ".rates";
    private static final String BROKEN = "/broken/";

    /// The folder of the examples that are platforms.
    private static final String PLATFORMS = "/examples/platforms/";
    private static final String COMMENT = "/// ";
    private static final String FENCE = COMMENT + "```";

    private final String grammar;
    private RealPrograms programs;
    private Optional<TextFile> changelog = Optional.empty();

    private Library(String grammar) {
        this.grammar = grammar;
        programs = RealPrograms.none();
    }

    /// {@return the library of these files, without what the documents say about real programs}
    ///
    /// A file that cannot be read, and a scenario whose claims do not hold, is a problem.
    ///
    /// @param inputs the files
    /// @param problems where to add
    public static Library of(Inputs inputs, Problems problems) {
        Library library = new Library(grammar(inputs.grammar(), problems));
        inputs.platforms().forEach(file -> platform(file, problems).ifPresent(library.platforms::add));
        library.platformFiles.addAll(inputs.platforms());
        inputs.scenarios()
                .forEach(file ->
                        library.read(file, problems).ifPresent(story -> library.stories.put(story.name(), story)));
        library.changelog = inputs.texts().stream()
                .filter(file -> file.file().equals(Inputs.CHANGELOG))
                .findFirst();
        inputs.examples().forEach(file -> library.addExample(file, problems));
        inputs.logs().forEach(file -> library.addLog(file, problems));
        return library;
    }

    /// Reads what the documents say about real programs. Other documents can be read later; the scenarios are not
    /// searched again for that.
    ///
    /// @param inputs the files; only the documents may differ from those that this was made from
    /// @param problems where to add
    public void readDocuments(Inputs inputs, Problems problems) {
        programs = RealPrograms.of(inputs, problems);
    }

    /// The grammar is the first block of code in the description of the reader's package, where a test
    /// of the reader
    /// keeps it true.
    private static String grammar(TextFile description, Problems problems) {
        StringBuilder grammar = new StringBuilder();
        boolean inside = false;
        for (String line : description.text().split("\n", -1)) {
            boolean fence = line.startsWith(FENCE);
            if (fence && inside) {
                return grammar.toString();
            }
            if (inside) {
                grammar.append(line.substring(Math.min(line.length(), COMMENT.length())))
                        .append('\n');
            }
            inside |= fence;
        }
        problems.add(new Place(description.file(), 1), "there is no grammar between two lines " + FENCE);
        return "";
    }

    /// {@return the grammar of the language}
    public String grammar() {
        return grammar;
    }

    /// {@return the list of changes, if there is one}
    public Optional<TextFile> changelog() {
        return changelog;
    }

    /// {@return the real programs}
    public RealPrograms programs() {
        return programs;
    }

    /// {@return the stories, in the order of their files}
    public List<Story> stories() {
        return List.copyOf(stories.values());
    }

    /// {@return the platforms, in the order of their names}
    public List<Platform> platforms() {
        return List.copyOf(platforms);
    }

    /// {@return the files that are needed to play a scenario on a platform: its own, and those of what
    /// it extends}
    ///
    /// @param platform the name of a platform
    public List<TextFile> platformFiles(String platform) {
        List<String> names = Linker.needed(platforms, List.of(platform)).stream()
                .map(Platform::name)
                .toList();
        return platformFiles.stream()
                .filter(file -> names.contains(file.name()))
                .toList();
    }

    /// {@return the story of that name}
    ///
    /// @param name the name of a scenario
    public Optional<Story> story(String name) {
        return Optional.ofNullable(stories.get(name));
    }

    /// {@return the scenario files that show the language}
    public List<TextFile> examples() {
        return List.copyOf(examples);
    }

    /// {@return what the reader says about each broken example, by its name}
    public SequencedMap<String, String> complaints() {
        return Collections.unmodifiableSequencedMap(complaints);
    }

    /// {@return the logs of real runs of that scenario, in the order of their files}
    ///
    /// @param scenario the name of a scenario
    public List<ObservedLog> logs(String scenario) {
        return logs.stream()
                .filter(each -> each.log().scenario().equals(scenario))
                .toList();
    }

    /// {@return the sheets of predicted and measured rates, by their files}
    public SequencedMap<String, RateSheet> rates() {
        return Collections.unmodifiableSequencedMap(rates);
    }

    private void addExample(TextFile file, Problems problems) {
        if (file.file().contains(PLATFORMS)) {
            platform(file, problems);
            examples.add(file);
            return;
        }
        if (!file.file().contains(BROKEN)) {
            read(file, problems);
            examples.add(file);
            return;
        }
        String name = file.file().substring(file.file().lastIndexOf('/') + 1);
        switch (Reader.read(name, file.text())) {
            case Reading.Parsed parsed ->
                problems.add(
                        new Place(file.file(), 1),
                        "this example is to show a mistake, and there is none in "
                                + parsed.scenario().name());
            case Reading.Rejected(var rejected) -> {
                StringBuilder messages = new StringBuilder();
                for (Problem problem : rejected) {
                    messages.append(problem.render(file.text()).stripTrailing()).append("\n\n");
                }
                complaints.put(file.stem(), messages.toString().stripTrailing());
            }
        }
    }

    private static Optional<Platform> platform(TextFile file, Problems problems) {
        return switch (Reader.readPlatform(file.file(), file.text())) {
            case PlatformReading.Parsed(Platform platform) -> Optional.of(platform);
            case PlatformReading.Rejected(var rejected) -> {
                rejected.forEach(each ->
                        problems.add(new Place(file.file(), each.span().line()), each.code() + " " + each.message()));
                yield Optional.empty();
            }
        };
    }

    /// What is told of a scenario is the verdict on the first of its platforms; its claims are checked
    /// on all of them.
    private Optional<Story> read(TextFile file, Problems problems) {
        return switch (Reader.read(file.file(), file.text())) {
            case Reading.Parsed(Scenario scenario) -> {
                SideBySide verdicts = SideBySide.of(scenario, platforms, Limits.DEFAULT);
                for (SideBySide.Problem problem : verdicts.problems()) {
                    problems.add(new Place(file.file(), 1), "the scenario's claims do not hold: " + problem.sentence());
                }
                yield verdicts.verdicts().stream()
                        .findFirst()
                        .map(verdict -> new Story(file, scenario, verdict, verdicts));
            }
            case Reading.Rejected(var rejected) -> {
                rejected.forEach(each ->
                        problems.add(new Place(file.file(), each.span().line()), each.code() + " " + each.message()));
                yield Optional.empty();
            }
        };
    }

    /// Each kind of log says in its first line what it is.
    private void addLog(TextFile file, Problems problems) {
        if (file.file().endsWith(RATES)) {
            addRates(file, problems);
            return;
        }
        Optional<RunLog> log = RunLog.parse(file.text());
        Optional<SteeredLog> led = SteeredLog.parse(file.text());
        Optional<List<RunLog>> handWritten = CaseLogs.parse(file.text());
        log.ifPresent(each -> logs.add(new ObservedLog(file.file(), each)));
        led.ifPresent(steered::add);
        handWritten.ifPresent(cases::addAll);
        if (log.isEmpty() && led.isEmpty() && handWritten.isEmpty()) {
            problems.add(
                    new Place(file.file(), 1),
                    "this is no log of real runs. Write it again with `forklore run " + file.stem() + "`");
        }
    }

    private void addRates(TextFile file, Problems problems) {
        RateSheet.parse(file.text())
                .ifPresentOrElse(
                        sheet -> rates.put(file.file(), sheet),
                        () -> problems.add(new Place(file.file(), 1), "this is no sheet of rates. Record it again"));
    }

    /// {@return all that was seen of real machines}
    public Evidence evidence() {
        return new Evidence(logs.stream().map(ObservedLog::log).toList(), cases, steered, NativeProgram::gap);
    }
}
