package forklore.desktop.lab;

import forklore.catalogue.Catalogue;
import forklore.lab.personal.Sources.Story;
import forklore.lab.session.Library;

/// The shipped labs.
final class LabShelf {

    private LabShelf() {}

    /// {@return the shipped labs, with what they are made from; this takes a while}
    static Library load() {
        Catalogue catalogue = Catalogue.load();
        return Library.read(
                catalogue.labs().stream()
                        .map(lab -> new Story(lab.name(), lab.text()))
                        .toList(),
                catalogue.entries().stream()
                        .map(entry -> new Story(entry.name(), entry.text()))
                        .toList(),
                catalogue.platforms().stream()
                        .map(platform -> new Story(platform.name(), platform.text()))
                        .toList());
    }
}
