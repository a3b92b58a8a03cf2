package forklore.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffTests {

    private static String numbers(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            lines.add(Integer.toString(i));
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void equalTextsDifferInNothing() {
        assertThat(Diff.of("a", "x\ny\n", "x\ny\n")).isEmpty();
    }

    @Test
    void aChangeIsShownWithThreeLinesAround() {
        assertThat(Diff.of("a", numbers(9), numbers(9).replace("5", "five")))
                .containsExactly(
                        "--- a", "+++ a", "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8");
    }

    @Test
    void changesFarApartAreTwoHunksAndNearOnesAreOne() {
        String far = numbers(20).replace("2\n3", "two\n3").replace("\n19\n", "\n");
        assertThat(Diff.of("a", numbers(20), far).stream().filter(line -> line.startsWith("@@")))
                .containsExactly("@@ -1,5 +1,5 @@", "@@ -16,5 +16,4 @@");
        String near = numbers(12).replace("\n4\n", "\n").replace("\n8\n", "\n");
        assertThat(Diff.of("a", numbers(12), near).stream().filter(line -> line.startsWith("@@")))
                .hasSize(1);
    }

    @Test
    void linesOfAnEmptyTextAreAllAdded() {
        assertThat(Diff.of("a", "", "x\n")).containsExactly("--- a", "+++ a", "@@ -0,0 +1,1 @@", "+x");
    }
}
