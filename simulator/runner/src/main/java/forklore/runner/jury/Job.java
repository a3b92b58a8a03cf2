package forklore.runner.jury;

import java.util.List;
import java.util.Optional;

/// What a program has to do to be accepted.
///
/// @param options   words for the compiler, or for the interpreter before the file: `-W`, `error`
/// @param arguments what the program is given
/// @param input     what it can read
/// @param prints    the lines that it must print, no more and no fewer; empty if it must only print something
/// @param ordered   whether they must come in this order
/// @param times     how often it is run; each time it must do its job
public record Job(
        List<String> options,
        List<String> arguments,
        String input,
        Optional<List<String>> prints,
        boolean ordered,
        int times) {

    /// The most runs.
    public static final int MOST_TIMES = 20;

    private static final int MOST_WORDS = 16;

    /// Copies the lists, and refuses a job without a run.
    public Job {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
        prints = prints.map(List::copyOf);
        if (times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException(times + " runs, allowed are 1 to " + MOST_TIMES);
        }
        if (options.size() > MOST_WORDS || arguments.size() > MOST_WORDS) {
            throw new IllegalArgumentException("more than " + MOST_WORDS + " words");
        }
    }

    /// {@return a job of one run that prints these lines in this order}
    ///
    /// @param prints the lines
    public static Job printing(String... prints) {
        return new Job(List.of(), List.of(), "", Optional.of(List.of(prints)), true, 1);
    }

    /// {@return a job that prints these lines in this order in each run, where a warning of the interpreter is an
    /// error}
    ///
    /// @param prints the lines
    /// @param times how often it is run
    public static Job strict(List<String> prints, int times) {
        return new Job(List.of("-W", "error"), List.of(), "", Optional.of(prints), true, times);
    }

    /// {@return a job of one run that ends with 0 and prints something}
    ///
    /// @param options words for the compiler, or for the interpreter
    public static Job ending(List<String> options) {
        return new Job(options, List.of(), "", Optional.empty(), true, 1);
    }
}
