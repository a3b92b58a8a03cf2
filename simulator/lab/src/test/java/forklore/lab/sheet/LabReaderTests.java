package forklore.lab.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lab.personal.Making;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.Shipped;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabReaderTests {

    private static final String SMALL = """
            lab 3
            name small
            title A small one
            minutes 10
            goal Nothing much.
            about
              A lab.
            world w
              scenario orphaned-lock
              rename m latch gate
            task ends
              format predict
              title Ends
              points 2
              world w
              ask
                Which?
              tick hangs child hangs on m
            """;

    private static List<String> problems(String text) {
        return switch (LabReader.read("small.lab", text)) {
            case LabReading.Parsed _ -> List.of();
            case LabReading.Rejected rejected ->
                rejected.problems().stream()
                        .map(each -> each.code() + " " + each.span().line() + ": " + each.message())
                        .toList();
        };
    }

    @Test
    void aSmallSheetIsRead() {
        assertThat(problems(SMALL)).isEmpty();
        assertThat(Shipped.sheet("small.lab", SMALL).points()).isEqualTo(2);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String text = SMALL.replace("minutes 10", "minutes ten")
                .replace("goal Nothing much.\n", "")
                .replace("format predict", "format preddict")
                .replace("world w\n  ask", "world v\n  ask");
        assertThat(problems(text))
                .containsExactly(
                        "L0103 1: a lab sheet without a goal",
                        "L0105 4: `ten` is no number from 1 to 240",
                        "L0105 11: `preddict` is not a format",
                        "L0106 14: `v` is not a world",
                        "L0102 17: `tick` is not a key of task ends");
    }

    @Test
    void aSheetThatDoesNotFitItsScenarioSaysWhere() {
        String text = SMALL.replace("rename m latch", "rename n latch").replace("hangs on m", "hangs on q");
        assertThat(PersonalLab.of(Shipped.sheet("small.lab", text), Shipped.SOURCES, 1, 1))
                .isInstanceOfSatisfying(
                        Making.Unfit.class,
                        unfit -> assertThat(unfit.problems())
                                .extracting(each -> each.span().line() + ": " + each.message())
                                .containsExactly("10: `n` cannot be renamed"));
    }

    @Test
    void namesAreChangedInTheProgramButNotInTexts() {
        PersonalLab lab = Shipped.lab(Shipped.sheet("small.lab", SMALL), 1, 1);
        String text = lab.tasks().getFirst().scenario().text();
        assertThat(text).containsPattern("mutex (latch|gate)\n").containsPattern("when  child hangs on (latch|gate)\n");
        assertThat(text).doesNotContain("lock m\n");
    }
}
