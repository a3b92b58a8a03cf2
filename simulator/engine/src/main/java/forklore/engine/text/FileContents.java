package forklore.engine.text;

import forklore.engine.model.Declarations;
import forklore.engine.model.Ending;
import forklore.engine.model.Expectation;
import forklore.engine.model.Heading;
import forklore.engine.model.Language;
import forklore.engine.model.Mutex;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the parsers have found in a file so far: the parts of a scenario, and every name with its place.
final class FileContents {

    /// The topic of a scenario that names none.
    static final String OWN_TOPIC = "own";

    /// The lines that are written once, by their keyword.
    private final Map<String, Span> header = new LinkedHashMap<>();

    Optional<Name> scenario = Optional.empty();
    Optional<String> title = Optional.empty();
    String topic = OWN_TOPIC;
    String about = "";

    final List<Language> languages = new ArrayList<>();
    final List<Mutex> mutexes = new ArrayList<>();
    final List<Variable> variables = new ArrayList<>();
    final List<ThreadBody> threads = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    final List<Expectation> expectations = new ArrayList<>();

    /// In the order of the text; so are the others.
    final List<Declaration> declarations = new ArrayList<>();

    final List<Use> uses = new ArrayList<>();
    final List<Name> expectedOutcomes = new ArrayList<>();

    /// {@return the place where this line of the header was already written}
    Optional<Span> headerLine(String keyword, Span span) {
        return Optional.ofNullable(header.putIfAbsent(keyword, span));
    }

    /// {@return whether there is such a line, well formed or not}
    boolean hasHeaderLine(String keyword) {
        return header.containsKey(keyword);
    }

    /// {@return whether a thread of this name is declared, or one whose name cannot be read}
    boolean hasThread(String name) {
        for (ThreadBody thread : threads) {
            if (thread.name().isEmpty() || thread.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    void declare(Kind kind, Name name) {
        if (!name.isMissing()) {
            declarations.add(new Declaration(kind, name));
        }
    }

    void use(Kind kind, Name name) {
        if (!name.isMissing()) {
            uses.add(new Use(kind, name, false));
        }
    }

    /// Uses a process in a condition, where `parent` is known as well.
    void useInCondition(Name process) {
        if (!process.isMissing() && !process.text().equals(Ending.PARENT)) {
            uses.add(new Use(Kind.PROCESS, process, true));
        }
    }

    /// {@return the scenario, once nothing is wrong with it}
    Scenario scenario() {
        return new Scenario(
                new Heading(scenario.orElseThrow().text(), title.orElseThrow(), topic, languages, about),
                new Declarations(mutexes, variables),
                threads,
                outcomes,
                expectations);
    }
}
