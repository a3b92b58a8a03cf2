package forklore.desktop.lab;

import forklore.desktop.model.Memory;
import forklore.lab.answer.Reply;
import forklore.lab.result.Result;
import forklore.lab.session.Work;
import java.nio.file.Path;
import java.util.Optional;

/// Where the work of one student on one lab is kept from one day to the next.
///
/// @param memory the memory of the window
/// @param lab the lab's short name
/// @param seed what the data were drawn from
/// @param student the student's name or number
record Kept(Memory memory, String lab, long seed, String student) {

    private static final String TEXTS = "lab.";
    private static final String NOTES = "labs.note.";
    private static final String FILES = "labs.file.";

    private String key() {
        return lab + "." + seed + "." + student;
    }

    /// {@return the work as it was kept last}
    Optional<String> work() {
        return memory.recall(TEXTS + key());
    }

    /// {@return what was typed and is no answer yet}
    Optional<String> typed() {
        return memory.recall(TEXTS + key() + ".typed");
    }

    /// Keeps a work.
    ///
    /// @param work the work
    /// @param typed what was typed and is no answer yet
    /// @param result what it was worth when it was handed in, if it was
    void keep(Work work, Typed typed, Optional<Result> result) {
        memory.keep(TEXTS + key(), work.text());
        memory.keep(TEXTS + key() + ".typed", typed.text(work));
        memory.keep(NOTES + key(), note(work, result));
    }

    /// Keeps what was there before something else takes its place.
    void putAside() {
        work().ifPresent(text -> memory.keep(TEXTS + key() + ".before", text));
    }

    private static String note(Work work, Optional<Result> result) {
        long answered = work.entries().stream()
                .filter(entry ->
                        !(entry.reply() instanceof Reply.None) || !entry.draft().isEmpty())
                .count();
        String worth = result.filter(_ -> work.isHandedIn())
                .map(each -> ": " + each.points() + " of " + each.most() + " points")
                .orElse("");
        return "Try " + work.lab().attempt()
                + (work.isHandedIn()
                        ? " handed in" + worth
                        : ", " + answered + " of " + work.entries().size() + " answered");
    }

    /// {@return how far it is, one line; empty if nothing was kept}
    String note() {
        return memory.recall(NOTES + key()).orElse("");
    }

    /// {@return the file to hand in, if one was chosen}
    Optional<Path> file() {
        return memory.recall(FILES + key()).map(Path::of);
    }

    /// Keeps where the file to hand in lies.
    ///
    /// @param file the file
    void keep(Path file) {
        memory.keep(FILES + key(), file.toAbsolutePath().toString());
    }

    /// Forgets where the file to hand in was to lie: it cannot be written there.
    void forgetFile() {
        memory.keep(FILES + key(), "");
    }
}
