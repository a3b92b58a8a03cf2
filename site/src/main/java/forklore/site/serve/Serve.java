package forklore.site.serve;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Shows the site to browsers of this machine, and makes a page anew as soon as its document is saved.
///
/// `forklore guide serve` starts it, with its input open: when that ends, so does this, whatever became of the other.
public final class Serve {

    private static final long MILLIS_BETWEEN_LOOKS = 200;
    private static final int WRONG_USAGE = 2;

    private final Path root;
    private final PageServer server;
    private final PrintStream notes;

    private Serve(Path root, PageServer server, PrintStream notes) {
        this.root = root;
        this.server = server;
        this.notes = notes;
    }

    /// Serves until it is ended.
    ///
    /// @param arguments the root of the project, the folder of the site, the name of the folder of the version
    ///     in it, and the port; 0 takes any that is free
    /// @throws IOException if the sources cannot be listed
    /// @throws InterruptedException if the thread is interrupted
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("asked for: root, site, version, port; given: " + List.of(arguments));
        }
        Thread.ofVirtual().start(Serve::endWithTheInput);
        PrintStream notes = stream(FileDescriptor.err);
        Path site = Path.of(arguments[1]);
        try (PageServer server = PageServer.start(site, Integer.parseInt(arguments[3]))) {
            stream(FileDescriptor.out).println("the guide is at " + server.address() + " until you press Ctrl-C");
            new Serve(Path.of(arguments[0]), server, notes).serve(site.resolve(arguments[2]));
        } catch (BindException taken) {
            notes.println("error: cannot serve at port " + arguments[3] + "\n   = why:  the system says: "
                    + taken.getMessage() + "\n   = next: forklore guide serve --port 0");
            System.exit(WRONG_USAGE);
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static void endWithTheInput() {
        try {
            System.in.transferTo(PrintStream.nullOutputStream());
        } catch (IOException broken) {
            // It ended all the same.
        }
        System.exit(0);
    }

    private void serve(Path version) throws IOException, InterruptedException {
        Sources sources = new Sources(root, Sources.OF_PAGES);
        Sources programs = new Sources(root, Sources.OF_PROGRAMS);
        Map<?, ?> began = programs.times();
        notes.println("note: the pages are those of the last build, until the scenarios have been searched");
        Map<?, ?> seen = sources.times();
        try (Workshop workshop = new Workshop(root, version)) {
            make(workshop);
            notes.println("note: from now on a page is made anew when its document is saved");
            while (true) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
                Map<?, ?> now = sources.times();
                if (!now.equals(seen)) {
                    seen = now;
                    make(workshop);
                }
                Map<?, ?> latest = programs.times();
                if (!latest.equals(began)) {
                    began = latest;
                    notes.println("note: a program of the guide has changed; this goes on with the one that was built\n"
                            + "   = next: Ctrl-C, forklore guide build, forklore guide serve");
                }
            }
        }
    }

    /// A file that vanishes while it is read, as when another version is checked out, is no reason to end.
    private void make(Workshop workshop) throws IOException, InterruptedException {
        try {
            Workshop.Update update = workshop.update();
            notes.print(update.complaint());
            notes.println("note: " + update.converted() + " of " + update.pages() + " pages converted, "
                    + update.written() + " files written in " + update.millis() + " ms");
            if (update.written() > 0) {
                server.changed();
            }
            // A page loads the index when somebody searches, so nobody has to wait for it here.
            workshop.index().lines().forEach(notes::println);
        } catch (UncheckedIOException unreadable) {
            notes.println("error: the pages cannot be made\n   = why:  " + unreadable.getMessage()
                    + "\n   = next: save a document, and it is tried again");
        }
    }
}
