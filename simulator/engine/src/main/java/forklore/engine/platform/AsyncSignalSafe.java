package forklore.engine.platform;

import forklore.engine.model.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The functions that POSIX lets a signal handler call, and the child of a multi-threaded process before `exec`.
public final class AsyncSignalSafe {

    private static final List<String> NAMES = sorted();

    private AsyncSignalSafe() {}

    /// What the list says of a function.
    public sealed interface Answer {
        /// {@return the function}
        String name();
    }

    /// It is on the list.
    ///
    /// @param name the function
    /// @param since the edition of POSIX.1 that put it there
    /// @param note what to mind all the same, a sentence; or empty
    public record Safe(String name, Edition since, Optional<String> note) implements Answer {}

    /// It is not on the list, though people expect it there.
    ///
    /// @param name the function
    /// @param reason why not, a sentence
    /// @param instead what to do, a sentence
    public record Unsafe(String name, String reason, String instead) implements Answer {}

    /// It is not on the list, and nothing more is known of it here.
    ///
    /// @param name what was asked for
    /// @param nearest a known function of nearly that name
    public record Unknown(String name, Optional<String> nearest) implements Answer {}

    /// {@return what the list says of a function}
    ///
    /// @param name the function; `printf()` and `printf(3)` are understood too
    public static Answer lookup(String name) {
        String bare = bare(name);
        for (Edition edition : Edition.values()) {
            if (edition.added().contains(bare)) {
                return new Safe(bare, edition, note(bare));
            }
        }
        return NotOnTheList.find(bare)
                .<Answer>map(each -> each)
                .orElseGet(() -> new Unknown(bare, Spelling.nearest(bare, known())));
    }

    /// {@return whether a function is on the list}
    ///
    /// @param name the function
    public static boolean contains(String name) {
        return Collections.binarySearch(NAMES, bare(name)) >= 0;
    }

    /// {@return the functions on the list, in the order of their names}
    public static List<String> names() {
        return NAMES;
    }

    /// {@return the functions that people expect on the list and that are not there, in the order of their names}
    public static List<Unsafe> wronglyExpected() {
        return NotOnTheList.ALL;
    }

    /// {@return what is known of every function whose name has that part, in the order of the names}
    ///
    /// @param part part of a name; all of them if it is empty
    public static List<Answer> search(String part) {
        String bare = bare(part);
        return known().stream()
                .filter(each -> each.contains(bare))
                .map(AsyncSignalSafe::lookup)
                .toList();
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(NAMES);
        NotOnTheList.ALL.forEach(each -> known.add(each.name()));
        return known.stream().sorted().toList();
    }

    private static List<String> sorted() {
        List<String> names = new ArrayList<>();
        for (Edition edition : Edition.values()) {
            names.addAll(edition.added());
        }
        return names.stream().sorted().toList();
    }

    /// {@return the name without what is often written behind it}
    private static String bare(String name) {
        int bracket = name.indexOf('(');
        return (bracket < 0 ? name : name.substring(0, bracket)).strip();
    }

    private static Optional<String> note(String name) {
        return switch (name) {
            case "_Fork" ->
                Optional.of("It runs no at-fork handlers, so nothing repairs the locks of libraries in the child:"
                        + " only functions of this list may be called there.");
            case "execl", "execle" ->
                Optional.of("In the GNU C library before 2.24 it called `realloc`, and was not safe.");
            case "aio_suspend" ->
                Optional.of("In the GNU C library it takes a mutex, and is not safe, whatever the standard says.");
            case "longjmp", "siglongjmp" ->
                Optional.of("A jump out of a handler that interrupted a function that is not on the list makes every"
                        + " later call of such a function undefined.");
            default -> Optional.empty();
        };
    }
}
