package forklore.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What can be wrong with a scenario file. The table of all codes is the one source of `forklore explain`, of the
/// guide's page about each code, and of the test that every code is found where it should be.
///
/// @param id the stable name, for example `F0201`
/// @param title what is wrong, in general, one line
/// @param rule the rule behind it, one sentence
/// @param lesson all there is to learn about it; made when it is asked for, so that the script of a page, where nobody
///     asks, does not carry it
public record Code(String id, String title, String rule, Supplier<Lesson> lesson) {

    /// The name of the file that every example is the text of.
    public static final String EXAMPLE_FILE = Examples.NAME + ".fork";

    /// What is to be learnt about a code.
    ///
    /// @param explanation what it means and what to do, two to four sentences
    /// @param example a whole file that has this mistake and no other, to be named [#EXAMPLE_FILE]
    /// @param corrected the same file without the mistake
    public record Lesson(String explanation, String example, String corrected) {}

    /// {@return what it means and what to do, two to four sentences}
    public String explanation() {
        return lesson.get().explanation();
    }

    /// {@return a whole file that has this mistake and no other, to be named [#EXAMPLE_FILE]}
    public String example() {
        return lesson.get().example();
    }

    /// {@return the same file without the mistake}
    public String corrected() {
        return lesson.get().corrected();
    }

    /// {@return what is said about the example}
    public List<Problem> problems() {
        return problems(example());
    }

    /// {@return what is wrong with a text that is named as the example, and is what it is: a scenario or a platform}
    List<Problem> problems(String text) {
        return Reader.problems(EXAMPLE_FILE, text, PlatformCodes.all().contains(this));
    }

    /// {@return every code, in the order of their names}
    public static List<Code> all() {
        List<Code> all = new ArrayList<>(LayoutCodes.all());
        all.addAll(NameCodes.all());
        all.addAll(StructureCodes.all());
        all.addAll(CallCodes.all());
        all.addAll(ValueCodes.all());
        all.addAll(OutcomeCodes.all());
        all.addAll(PlatformCodes.all());
        return List.copyOf(all);
    }

    /// {@return the code of that name, or empty if there is none}
    ///
    /// @param id the name, in capital or small letters
    public static Optional<Code> find(String id) {
        return all().stream().filter(code -> code.id().equalsIgnoreCase(id)).findFirst();
    }
}
