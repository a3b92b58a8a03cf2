package forklore.site.serve;

import forklore.catalogue.Catalogue;
import forklore.guide.Guide;
import forklore.guide.GuideBuild;
import forklore.guide.library.Inputs;
import forklore.site.assembly.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes the pages of a site anew when their documents have changed, in one process that stays warm: scenarios are
/// searched once, and only a page whose document is another one is converted and written.
final class Workshop implements AutoCloseable {

    private static final String INDEXER = "site/src/search/build";
    private static final String NOT_INDEXED = "error: the search knows the pages only as they were\n   = why:  ";
    private static final long NANOS_IN_A_MILLI = 1_000_000;

    private final Path root;
    private final Path site;
    private final Pages pages;
    private final GuideBuild build = new GuideBuild();

    /// Takes a project and its site.
    ///
    /// @param root the root of the project
    /// @param site the folder of the version in the site that was built
    Workshop(Path root, Path site) {
        this.root = root;
        this.site = site;
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
        int written = pages.write(guide.files(), Catalogue.in(root.resolve("scenarios")));
        return new Update(
                guide.pages(),
                guide.converted(),
                written,
                (System.nanoTime() - start) / NANOS_IN_A_MILLI,
                guide.complaint());
    }

    /// Lets the search know the words of the pages as they are now, by the program that builds it.
    ///
    /// @return what came of it, a line; empty if no page has changed since
    /// @throws IOException if the words cannot be written, or the program cannot be started
    /// @throws InterruptedException if the thread is interrupted
    String index() throws IOException, InterruptedException {
        long start = System.nanoTime();
        if (!pages.writeWords()) {
            return "";
        }
        Path indexer = root.resolve(INDEXER);
        if (!Files.isExecutable(indexer)) {
            return NOT_INDEXED + "there is no " + indexer;
        }
        Process program = new ProcessBuilder(indexer.toString(), site.toString())
                .redirectErrorStream(true)
                .start();
        program.getOutputStream().close();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (program.waitFor() != 0 || !said.isEmpty()) {
            return NOT_INDEXED + said;
        }
        return "note: the search knows the new words, after " + (System.nanoTime() - start) / NANOS_IN_A_MILLI + " ms";
    }

    @Override
    public void close() {
        build.close();
    }
}
