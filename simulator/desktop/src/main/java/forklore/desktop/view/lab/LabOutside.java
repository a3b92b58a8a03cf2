package forklore.desktop.view.lab;

import forklore.desktop.model.DeskModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;

/// What a sheet needs of the window it stands in.
///
/// @param desk the window
/// @param turns makes the buttons with which the reader is the scheduler
/// @param toAttach asks for a file
/// @param toSave asks where a file is to lie, given how it may be called
public record LabOutside(
        DeskModel desk,
        Supplier<Node> turns,
        Supplier<Optional<Path>> toAttach,
        Function<String, Optional<Path>> toSave) {}
