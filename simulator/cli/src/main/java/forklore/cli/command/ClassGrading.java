package forklore.cli.command;

import forklore.cli.output.Bar;
import forklore.lab.result.Gradebook;
import forklore.lab.result.Graded;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Grades many hand-ins at once, as many at a time as there are processors, and keeps each result as soon as it is
/// there.
final class ClassGrading {

    private static final int BAR = 24;
    private static final long TICK_MILLIS = 200;

    private final Invocation invocation;
    private final HandIns handIns;
    private final Optional<GradedStore> store;
    private final String with;
    private final AtomicInteger reused = new AtomicInteger();

    ClassGrading(Invocation invocation, HandIns handIns, Optional<GradedStore> store, String with) {
        this.invocation = invocation;
        this.handIns = handIns;
        this.store = store;
        this.with = with;
    }

    /// What came of a file.
    private sealed interface Entry {
        record Done(Graded graded) implements Entry {}

        record Refused(Gradebook.Refused refused) implements Entry {}
    }

    /// {@return how many results were there already}
    int reused() {
        return reused.get();
    }

    /// {@return the results, in the order of the files; fewer if the thread was interrupted}
    ///
    /// @param files the hand-ins
    /// @param threads how many at a time
    Gradebook grade(List<Path> files, int threads) {
        List<Future<Entry>> futures = new ArrayList<>();
        List<Graded> graded = new ArrayList<>();
        List<Gradebook.Refused> refused = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads, ClassGrading::thread);
        try {
            files.forEach(file -> futures.add(pool.submit(() -> grade(file))));
            long begun = System.nanoTime();
            for (int i = 0; i < futures.size(); i++) {
                while (!isDone(futures.get(i))) {
                    progress(futures, begun);
                }
                switch (futures.get(i).get()) {
                    case Entry.Done(Graded one) -> graded.add(one);
                    case Entry.Refused(Gradebook.Refused one) -> refused.add(one);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdownNow();
            invocation.progress("");
        }
        return new Gradebook(graded, refused);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "forklore-grader");
        thread.setDaemon(true);
        return thread;
    }

    private static boolean isDone(Future<Entry> future) throws InterruptedException {
        try {
            future.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException late) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        }
        return true;
    }

    private void progress(List<Future<Entry>> futures, long begun) {
        if (invocation.showsProgress()) {
            long done = futures.stream().filter(Future::isDone).count();
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            String left = done < 5 ? "" : ", " + (seconds * (futures.size() - done) / done + 1) + " s left";
            invocation.progress("  grading " + Bar.of((double) done / futures.size(), BAR) + " " + done + " of "
                    + futures.size() + left);
        }
    }

    private Entry grade(Path file) throws IOException, InterruptedException {
        String name = file.getFileName().toString();
        long begun = System.nanoTime();
        String text;
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return refused(
                        name, Files.isSymbolicLink(file) ? "it is a link, which is not followed" : "it is no file");
            }
            if (Files.size(file) > LabFolder.MOST_BYTES) {
                return refused(
                        name,
                        "it has " + Files.size(file) + " bytes, and at most " + LabFolder.MOST_BYTES + " are read");
            }
            text = Files.readString(file);
        } catch (CharacterCodingException noText) {
            return refused(name, "it is no text in UTF-8");
        } catch (IOException unreadable) {
            return refused(name, "it cannot be read: " + unreadable.getMessage());
        }
        String key = GradedStore.key(text, with);
        Optional<Graded> kept = store.flatMap(each -> each.find(name, key));
        if (kept.isPresent()) {
            reused.incrementAndGet();
            return new Entry.Done(kept.get());
        }
        return switch (handIns.grade(name, text)) {
            case HandIns.Outcome.Refused(String reason) -> refused(name, reason);
            case HandIns.Outcome.Done(var result, String note) -> {
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                Graded graded = new Graded(name, result, millis, note);
                if (store.isPresent()) {
                    store.get().keep(key, graded);
                }
                yield new Entry.Done(graded);
            }
        };
    }

    private static Entry refused(String name, String reason) {
        return new Entry.Refused(new Gradebook.Refused(name, reason));
    }
}
