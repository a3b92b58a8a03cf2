package forklore.desktop.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The pages of the guide, where it was built.
///
/// @param root the folder of the project; without one there are none
public record GuidePages(Optional<Path> root) {

    private static final String SITE = "site/target/site";

    /// How the guide is built.
    public static final String COMMAND = "./mvnw -pl site -am package";

    /// {@return the address of the page of a shipped scenario}
    ///
    /// @param scenario its name
    public Optional<String> page(String scenario) {
        return root.map(folder -> folder.resolve(SITE).resolve("catalogue/" + scenario + ".html"))
                .filter(Files::isRegularFile)
                .map(file -> file.toUri().toString());
    }

    /// {@return a link to one step of a run on that page}
    ///
    /// @param scenario the name of the scenario
    /// @param token the schedule
    /// @param step the step
    public Optional<String> link(String scenario, String token, int step) {
        return page(scenario).map(page -> page + "#forklore=" + token + "&step=" + step);
    }
}
