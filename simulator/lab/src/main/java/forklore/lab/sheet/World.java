package forklore.lab.sheet;

import forklore.engine.model.Span;
import java.util.List;

/// A scenario of the catalogue, and what of it differs from student to student. Tasks of one world
/// share the data.
///
/// First names for numbers and words are drawn, then the choices are made in the program's text,
/// then names are
/// changed.
///
/// @param name the name, for tasks
/// @param scenario the scenario of the catalogue
/// @param numbers numbers to be drawn
/// @param deals words to be drawn, no word twice
/// @param choices pieces of the program that one of several others is put in the place of
/// @param renames names of the program that others are put in the place of, no name twice
/// @param span where it is written
public record World(
        String name,
        String scenario,
        List<Numbers> numbers,
        List<Deal> deals,
        List<Choice> choices,
        List<Rename> renames,
        Span span) {

    /// Copies the lists.
    public World {
        numbers = List.copyOf(numbers);
        deals = List.copyOf(deals);
        choices = List.copyOf(choices);
        renames = List.copyOf(renames);
    }

    /// `number n 2 to 9`: a number that `{n}`, `{n+1}` and the like stand for.
    ///
    /// @param name what it is called
    /// @param least the smallest
    /// @param most the greatest
    /// @param span where it is written
    public record Numbers(String name, int least, int most, Span span) {}

    /// `deal a b from red green blue`: words that `{a}` and `{b}` stand for.
    ///
    /// @param names what they are called
    /// @param words the words that are dealt, at least as many
    /// @param span where it is written
    public record Deal(List<String> names, List<String> words, Span span) {
        /// Copies the lists.
        public Deal {
            names = List.copyOf(names);
            words = List.copyOf(words);
        }
    }

    /// `choose` with one `find` and some `put`: lines of the program, and what may stand in their
    /// place.
    ///
    /// @param find the lines that are looked for; they stand in the program once
    /// @param puts what may be put there, at least one
    /// @param span where it is written
    public record Choice(String find, List<String> puts, Span span) {
        /// Copies the list.
        public Choice {
            puts = List.copyOf(puts);
        }
    }

    /// `rename m guard latch`: a name of the program, and what it may be called instead. `{m}`
    /// stands for the new one.
    ///
    /// @param name the name in the catalogue
    /// @param names what it may be called
    /// @param span where it is written
    public record Rename(String name, List<String> names, Span span) {
        /// Copies the list.
        public Rename {
            names = List.copyOf(names);
        }
    }
}
