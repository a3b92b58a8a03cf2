package forklore.site.serve;

import forklore.catalogue.Catalogue;
import forklore.guide.Guide;
import forklore.guide.GuideBuild;
import forklore.guide.library.Inputs;
import forklore.site.assembly.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes the pages of a site anew when their documents have changed, in one process that stays warm: scenarios are
/// searched once, and only a page whose document is another one is converted and written.
final class Workshop implements AutoCloseable {

    private static final long NANOS_IN_A_MILLI = 1_000_000;

    private final Path root;
    private final Pages pages;
    private final GuideBuild build = new GuideBuild();
    private Map<String, String> before = Map.of();

    /// Takes a project and its site.
    ///
    /// @param root the root of the project
    /// @param site the folder of the version in the site that was built
    Workshop(Path root, Path site) {
        this.root = root;
        pages = new Pages(site);
    }

    /// What came of it.
    ///
    /// @param pages how many pages there are
    /// @param converted how many of them were converted
    /// @param written how many files of the site are other ones now
    /// @param millis how long it took
    /// @param complaint what is wrong, a line for each problem; empty if nothing is
    record Update(int pages, int converted, int written, long millis, String complaint) {}

    /// {@return what came of making the pages of the files as they are now}
    ///
    /// Pages with mistakes are written too: who writes them wants to see them.
    ///
    /// @throws IOException if a page cannot be written
    Update update() throws IOException {
        long start = System.nanoTime();
        Guide guide = build.build(Inputs.read(root));
        Map<String, String> changed = new LinkedHashMap<>(guide.files());
        changed.entrySet().removeIf(file -> file.getValue().equals(before.get(file.getKey())));
        int written = pages.write(changed, Catalogue.in(root.resolve("scenarios")));
        before = guide.files();
        return new Update(
                guide.pages(),
                guide.converted(),
                written,
                (System.nanoTime() - start) / NANOS_IN_A_MILLI,
                guide.complaint());
    }

    @Override
    public void close() {
        build.close();
    }
}
