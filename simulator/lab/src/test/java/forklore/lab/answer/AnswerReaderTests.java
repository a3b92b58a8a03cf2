package forklore.lab.answer;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.Shipped;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerReaderTests {

    private static final PersonalLab LAB =
            Shipped.lab(Shipped.course().find("the-logging-lock").orElseThrow(), 3, 1);
    private static final String HEAD = "lab 2\nstudent alice\nseed 3\nattempt 1\n";

    private static List<String> problems(String text) {
        return switch (AnswerReader.read(LAB, "answers.txt", text)) {
            case AnswerReading.Answered _ -> List.of();
            case AnswerReading.Rejected rejected ->
                rejected.problems().stream()
                        .map(each -> each.span().line() + ": " + each.message() + " | "
                                + each.help().orElse(""))
                        .toList();
        };
    }

    @Test
    void allMistakesAreToldAtOnceEachWithWhatToDo() {
        String text =
                HEAD + "task in-3-6\n  child-hangs maybe\n  both-finsh yes\ntask orphann\ntask chain\n  order A B A\n";
        assertThat(problems(text))
                .containsExactly(
                        "6: `maybe` is neither yes nor no | write yes if there is a schedule in which it happens,"
                                + " otherwise no; or ? for no answer",
                        "7: `both-finsh` is not a key of task in-3-6 | did you mean `both-finish`? allowed: hints,"
                                + " child-hangs, both-finish, parent-hangs, only-parent",
                        "8: `orphann` is not a task of this lab | did you mean `orphan`? allowed: in-3-6, in-3-12,"
                                + " orphan, hang, chain, repair",
                        "10: `A` is no sentence that is still free | write each letter at most once, from A to H, first"
                                + " cause first");
    }

    @Test
    void aMistakeInsideAScenarioIsToldAtItsPlaceInTheAnswerFile() {
        String program =
                LAB.task("repair").orElseThrow().scenario().text().replace("thread main", "thread main\n  lokc x");
        StringBuilder text = new StringBuilder(HEAD + "task repair\n  scenario\n");
        for (String line : program.split("\n", -1)) {
            text.append("    ").append(line).append('\n');
        }
        int line = List.of(text.toString().split("\n", -1)).indexOf("      lokc x") + 1;
        assertThat(problems(text.toString()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(line + ": ")
                .contains("lokc");
    }

    @Test
    void answersToOtherDataAreNotGradedAsWrongOnes() {
        assertThat(problems("lab 2\nstudent alice\nseed 4\nattempt 2\n"))
                .containsExactly(
                        "3: the answers are for seed 4, the lab is for seed 3 | answer the lab that you were given, or"
                                + " start it again",
                        "4: the answers are for attempt 2, the lab is for attempt 1 | answer the lab that you were"
                                + " given, or start it again");
    }

    @Test
    void aTokenOfAnotherScenarioIsNotPlayed() {
        assertThat(problems(HEAD + "task hang\n  schedule orphaned-lock@core:607dbe2f:main.1\n"))
                .first()
                .asString()
                .startsWith("6: the token is for orphaned-lock@core:607dbe2f, not for the scenario of this task");
    }

    @Test
    void turnsMayBeWrittenWithSpaces() {
        assertThat(AnswerReader.read(LAB, "answers.txt", HEAD + "task hang\n  schedule main.1 worker.2\n"))
                .isInstanceOfSatisfying(
                        AnswerReading.Answered.class,
                        answered -> assertThat(answered.answers().task("hang").reply())
                                .isInstanceOfSatisfying(
                                        Reply.Played.class,
                                        played -> assertThat(played.turns()).hasSize(2)));
    }

    @Test
    void aBlankAnswerFileSaysEverythingThatIsNeededToAnswerIt() {
        assertThat(AnswerText.blank(LAB, "alice"))
                .containsPattern("  # Goal: lock \\w+ in \\w+ is orphaned by \\w+\n")
                .containsPattern("  # H  .+\\.\n  # The letters, first cause first");
    }
}
