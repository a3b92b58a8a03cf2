package forklore.lab.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The labs there are, in the order of their numbers.
///
/// @param labs the labs
public record Course(List<LabSheet> labs) {

    /// Sorts the labs by number.
    public Course {
        labs = labs.stream().sorted(Comparator.comparingInt(LabSheet::number)).toList();
    }

    /// {@return the lab that somebody means by a number or a name}
    ///
    /// @param which `2`, `lab2` or the name of the lab
    public Optional<LabSheet> find(String which) {
        return labs.stream()
                .filter(lab -> Integer.toString(lab.number()).equals(which)
                        || lab.id().equals(which)
                        || lab.name().equals(which))
                .findFirst();
    }
}
