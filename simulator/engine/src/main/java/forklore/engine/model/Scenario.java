package forklore.engine.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A scenario: one story about `fork()`, as its file tells it.
///
/// @param heading what it says about itself
/// @param declarations what it declares beside its threads
/// @param threads the declared threads, in order, `main` among them
/// @param outcomes the declared outcomes, in order
/// @param expectations the claims, in order
public record Scenario(
        Heading heading,
        Declarations declarations,
        List<ThreadBody> threads,
        List<Outcome> outcomes,
        List<Expectation> expectations) {

    /// The smallest value an integer of a scenario can have.
    public static final int MIN_VALUE = -999;

    /// The greatest value an integer of a scenario can have.
    public static final int MAX_VALUE = 999;

    /// The greatest number of a `repeat`.
    public static final int MAX_REPEAT = 100;

    /// The greatest number of threads, mutexes, variables, functions and other objects, each.
    public static final int MAX_DECLARATIONS = 16;

    /// Copies the lists and checks that there is a `main`.
    public Scenario {
        Objects.requireNonNull(heading);
        Objects.requireNonNull(declarations);
        threads = List.copyOf(threads);
        outcomes = List.copyOf(outcomes);
        expectations = List.copyOf(expectations);
        if (threads.stream().noneMatch(thread -> thread.name().equals(ThreadBody.MAIN))) {
            throw new IllegalArgumentException("scenario " + heading.name() + " has no thread main");
        }
    }

    /// {@return the name, equal to the file's name without its ending}
    public String name() {
        return heading.name();
    }

    /// {@return one line for people}
    public String title() {
        return heading.title();
    }

    /// {@return the folder of the catalogue it belongs to}
    public String topic() {
        return heading.topic();
    }

    /// {@return the languages it is generated for, in the order written; may be empty}
    public List<Language> languages() {
        return heading.languages();
    }

    /// {@return the platforms it is checked on, in the order written; never empty}
    public List<String> platforms() {
        return heading.platforms();
    }

    /// {@return prose in AsciiDoc; may be empty}
    public String about() {
        return heading.about();
    }

    /// {@return the declared mutexes, in order}
    public List<Mutex> mutexes() {
        return declarations.mutexes();
    }

    /// {@return the declared variables, in order}
    public List<Variable> variables() {
        return declarations.variables();
    }

    /// {@return the other declared objects, in order}
    public List<Resource> resources() {
        return declarations.resources();
    }

    /// {@return the declared functions, in order}
    public List<Function> functions() {
        return declarations.functions();
    }

    /// {@return the signal handlers, in order}
    public List<Handler> handlers() {
        return declarations.handlers();
    }

    /// {@return every statement, outer before inner: those of the threads, then of the functions, then of the signal
    /// handlers}
    public Stream<Statement> statements() {
        return Stream.of(
                        threads.stream().map(ThreadBody::statements),
                        functions().stream().map(Function::body),
                        handlers().stream().map(Handler::body))
                .flatMap(blocks -> blocks)
                .flatMap(List::stream)
                .flatMap(Statement::all);
    }

    /// {@return the thread of that name}
    ///
    /// @param thread the declared name
    public Optional<ThreadBody> thread(String thread) {
        return threads.stream().filter(body -> body.name().equals(thread)).findFirst();
    }

    /// {@return the outcome of that name}
    ///
    /// @param outcome the declared name
    public Optional<Outcome> outcome(String outcome) {
        return outcomes.stream().filter(each -> each.name().equals(outcome)).findFirst();
    }
}
