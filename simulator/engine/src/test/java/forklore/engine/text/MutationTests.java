package forklore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import forklore.engine.Chance;
import forklore.engine.model.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        int parsed = 0;
        for (int index = 0; index < TEXTS; index++) {
            String text = new Mutation(new Chance(index), originals).text();
            try {
                Reading reading = inTime(index, text);
                parsed += reading instanceof Reading.Parsed ? 1 : 0;
                check(index, text, reading);
            } catch (RuntimeException | StackOverflowError e) {
                fail("text " + index + " makes the reader fail: " + e + "\n" + text, e);
            }
        }
        assertThat(parsed).as("texts that are scenarios").isBetween(TEXTS / 100, TEXTS / 2);
    }

    @Test
    void everyTextOfAPlatformIsAnswered() {
        int parsed = 0;
        for (int index = 0; index < TEXTS / 10; index++) {
            String text = new Mutation(new Chance(index), List.of(PlatformText.TEXT)).text();
            try {
                List<Problem> problems = Texts.platformProblems(PlatformText.FILE, text);
                parsed += problems.isEmpty() ? 1 : 0;
                spans(index, text, problems);
            } catch (RuntimeException | StackOverflowError e) {
                fail("text " + index + " makes the reader fail: " + e + "\n" + text, e);
            }
        }
        assertThat(parsed).as("texts that are platforms").isBetween(TEXTS / 1_000, TEXTS / 20);
    }

    /// Reads the text. What takes too long is read again, and then only the time counts that this process has really
    /// run: neither a pause of the machine nor another program on it is the reader's fault.
    private static Reading inTime(int index, String text) {
        long start = System.nanoTime();
        Reading reading = Reader.read(FILE, text);
        long nanos = System.nanoTime() - start;
        for (int i = 0; i < TRIES && nanos > DEADLINE_NANOS; i++) {
            Duration before = used();
            reading = Reader.read(FILE, text);
            nanos = used().minus(before).toNanos();
        }
        assertThat(nanos)
                .as(() -> "nanoseconds for text " + index + "\n" + text)
                .isLessThanOrEqualTo(DEADLINE_NANOS);
        return reading;
    }

    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
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
