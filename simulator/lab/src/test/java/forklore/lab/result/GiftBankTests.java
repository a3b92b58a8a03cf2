package forklore.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GiftBankTests {

    private static String gift(Question.Answer answer) {
        return GiftBank.text("", List.of(new Question("q1", "Which?", answer)));
    }

    @Test
    void whatSteersGiftIsEscapedWhereverItStandsForItself() {
        Question question =
                new Question("a::b", "x = {1} ~ #2:\n\nno\\yes", new Question.Answer.Text(List.of("a=b", "{#~:}")));
        assertThat(GiftBank.text("", List.of(question)))
                .isEqualTo(
                        "::a\\:\\:b::[plain]x \\= \\{1\\} \\~ \\#2\\:\nno\\\\yes {\n=a\\=b\n=\\{\\#\\~\\:\\}\n}\n\n");
    }

    @Test
    void oneRightChoiceEarnsAllOfIt() {
        assertThat(gift(new Question.Answer.Choose(List.of(
                        new Question.Choice("yes", true, "Because: so"), new Question.Choice("no", false, "")))))
                .isEqualTo("::q1::[plain]Which? {\n=yes#Because\\: so\n~no\n}\n\n");
    }

    @Test
    void severalRightChoicesEarnTheirShareAndWrongOnesCostIt() {
        Question.Choice right = new Question.Choice("r", true, "");
        assertThat(gift(new Question.Answer.Choose(List.of(right, right, right, new Question.Choice("w", false, "")))))
                .isEqualTo("::q1::[plain]Which? {\n~%33.33333%r\n~%33.33333%r\n~%33.33333%r\n~%-33.33333%w\n}\n\n");
    }

    @Test
    void aNumberStandsBehindItsSign() {
        assertThat(gift(new Question.Answer.Number(18, ""))).isEqualTo("::q1::[plain]Which? {#18}\n\n");
    }

    @Test
    void anEmptyLineEndsAQuestionAndIsNowhereElse() {
        String text = GiftBank.text(
                "Forklore/lab2",
                List.of(
                        new Question("q1", "a\n\n\nb", new Question.Answer.Number(1, "")),
                        new Question("q2", "c", new Question.Answer.Number(2, ""))));
        assertThat(text.split("\n\n")).hasSize(3).startsWith("$CATEGORY: Forklore/lab2");
    }

    @Test
    void aQuestionHasAnAnswer() {
        assertThatThrownBy(() -> new Question.Answer.Choose(List.of(new Question.Choice("w", false, ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
