package forklore.engine.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A scenario: one story about `fork()`, as its file tells it.
///
/// @param name the name, equal to the file's name without its ending
/// @param title one line for people
/// @param topic the folder of the catalogue it belongs to
/// @param languages the languages it is generated for, in the order written; may be empty
/// @param about prose in AsciiDoc; may be empty
/// @param mutexes the declared mutexes, in order
/// @param variables the declared variables, in order
/// @param threads the declared threads, in order, `main` among them
/// @param outcomes the declared outcomes, in order
/// @param expectations the claims, in order
public record Scenario(
        String name,
        String title,
        String topic,
        List<Language> languages,
        String about,
        List<Mutex> mutexes,
        List<Variable> variables,
        List<ThreadBody> threads,
        List<Outcome> outcomes,
        List<Expectation> expectations) {

    /// The smallest value an integer of a scenario can have.
    public static final int MIN_VALUE = -999;

    /// The greatest value an integer of a scenario can have.
    public static final int MAX_VALUE = 999;

    /// The greatest number of a `repeat`.
    public static final int MAX_REPEAT = 100;

    /// The greatest number of threads, mutexes or variables, each.
    public static final int MAX_DECLARATIONS = 16;

    /// Copies the lists and checks that there is a `main`.
    public Scenario {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(about);
        languages = List.copyOf(languages);
        mutexes = List.copyOf(mutexes);
        variables = List.copyOf(variables);
        threads = List.copyOf(threads);
        outcomes = List.copyOf(outcomes);
        expectations = List.copyOf(expectations);
        if (threads.stream().noneMatch(thread -> thread.name().equals(ThreadBody.MAIN))) {
            throw new IllegalArgumentException("scenario " + name + " has no thread main");
        }
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
