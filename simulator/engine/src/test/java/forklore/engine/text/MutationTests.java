package forklore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import forklore.engine.Chance;
import forklore.engine.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Reads texts that nobody would write, and checks what is promised of every text.
class MutationTests {

    /// How many texts are read; `-Dforklore.mutations=...` changes it.
    private static final int TEXTS = Integer.getInteger("forklore.mutations", 100_000);

    /// Every so many texts, the messages are drawn and the suggestions tried as well.
    private static final int LOOK_CLOSER = 10;

    private static final long DEADLINE_NANOS = 100_000_000;

    private static final int TRIES = 3;

    private static final String FILE = "orphaned-lock.fork";

    @Test
    void everyTextIsAnsweredInTime() {
        List<String> originals =
                CatalogueFiles.ALL.stream().map(CatalogueFiles::text).toList();
        long parsed = parsed(TEXTS, originals, (index, text) -> {
            Reading reading = inTime(index, text, () -> Reader.read(FILE, text));
            check(index, text, reading);
            return reading instanceof Reading.Parsed;
        });
        assertThat(parsed).as("texts that are scenarios").isBetween(TEXTS / 100L, TEXTS / 2L);
    }

    @Test
    void everyTextOfAPlatformIsAnsweredInTime() {
        long parsed = parsed(TEXTS / 10, List.of(PlatformText.TEXT), (index, text) -> {
            List<Problem> problems = inTime(index, text, () -> Texts.platformProblems(PlatformText.FILE, text));
            spans(index, text, problems);
            return problems.isEmpty();
        });
        assertThat(parsed).as("texts that are platforms").isBetween(TEXTS / 1_000L, TEXTS / 20L);
    }

    /// Reads texts, on all processors.
    ///
    /// @param look reads a text, and answers whether nothing is wrong with it
    /// @return how many have nothing wrong with them
    private static long parsed(int texts, List<String> originals, BiPredicate<Integer, String> look) {
        return IntStream.range(0, texts)
                .parallel()
                .filter(index -> {
                    String text = new Mutation(new Chance(index), originals).text();
                    try {
                        return look.test(index, text);
                    } catch (RuntimeException | StackOverflowError e) {
                        return fail("text " + index + " makes the reader fail: " + e + "\n" + text, e);
                    }
                })
                .count();
    }

    /// Reads the text. What takes too long is read again, and then only the time counts that this thread has really
    /// run: neither a pause of the machine nor another program on it is the reader's fault.
    private static <T> T inTime(int index, String text, Supplier<T> read) {
        long start = System.nanoTime();
        T reading = read.get();
        long nanos = System.nanoTime() - start;
        for (int i = 0; i < TRIES && nanos > DEADLINE_NANOS; i++) {
            long before = usedNanos();
            reading = read.get();
            nanos = usedNanos() - before;
        }
        assertThat(nanos)
                .as(() -> "nanoseconds for text " + index + "\n" + text)
                .isLessThanOrEqualTo(DEADLINE_NANOS);
        return reading;
    }

    /// The time that this thread was on a processor, where Linux tells it.
    private static long usedNanos() {
        try {
            String text = Files.readString(Path.of("/proc/thread-self/schedstat"));
            return Long.parseLong(text.substring(0, text.indexOf(' ')));
        } catch (IOException _) {
            return System.nanoTime();
        }
    }

    private static void check(int index, String text, Reading reading) {
        switch (reading) {
            case Reading.Parsed parsed -> {
                if (index % LOOK_CLOSER == 0) {
                    String printed = Printer.print(parsed.scenario());
                    assertThat(Places.removed(Texts.scenario(FILE, printed)))
                            .as("text %d", index)
                            .isEqualTo(Places.removed(parsed.scenario()));
                }
            }
            case Reading.Rejected rejected -> {
                assertThat(rejected.problems().size()).as("text %d", index).isBetween(1, 51);
                spans(index, text, rejected.problems());
                if (index % LOOK_CLOSER == 0) {
                    rejected.problems().forEach(problem -> closer(index, text, problem, rejected.problems()));
                }
            }
        }
    }

    private static void spans(int index, String text, List<Problem> problems) {
        List<Span> spans = new ArrayList<>();
        for (Problem problem : problems) {
            spans.add(problem.span());
            problem.related().forEach(related -> spans.add(related.span()));
        }
        String[] lines = text.split("\n", -1);
        for (Span span : spans) {
            boolean inside =
                    span.line() <= lines.length && span.column() - 1 + span.length() <= lines[span.line() - 1].length();
            if (!inside) {
                fail(span + " is outside of text " + index + "\n" + text);
            }
        }
    }

    private static void closer(int index, String text, Problem problem, List<Problem> all) {
        assertThat(problem.render(text))
                .as("text %d", index)
                .startsWith("error[" + problem.code() + "]: ")
                .contains("^", "= why:  ", "more: forklore explain " + problem.code());
        assertThat(problem.message()).doesNotContain("\n").doesNotContain("null");
        problem.suggestion().ifPresent(suggestion -> {
            String changed = suggestion.apply(text);
            List<Problem> left = Texts.problems(FILE, changed);
            // With the last place taken by "more are left out" the numbers say nothing.
            if (all.size() <= Limits.PROBLEMS) {
                assertThat(left)
                        .as("text %s with `%s`", index, suggestion.sentence())
                        .hasSizeLessThan(all.size());
            }
        });
    }
}
