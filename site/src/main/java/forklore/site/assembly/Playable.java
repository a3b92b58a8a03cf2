package forklore.site.assembly;

import forklore.catalogue.Catalogue;
import forklore.engine.model.Heading;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.util.List;

/// The scenarios that can be played in a browser: those that need nothing of a platform, whose files the player does
/// not
/// have.
public final class Playable {

    private Playable() {}

    /// {@return whether the player can play a scenario}
    ///
    /// @param entry the scenario
    public static boolean is(Catalogue.Entry entry) {
        return Reader.read(entry.path(), entry.text()) instanceof Reading.Parsed(Scenario scenario)
                && Linker.link(scenario, List.of(), Heading.CORE) instanceof Linking.Complete;
    }
}
