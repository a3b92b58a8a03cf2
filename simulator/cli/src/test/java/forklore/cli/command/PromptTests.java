package forklore.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptTests {

    private final List<String> asked = new ArrayList<>();

    private Prompt somebodyWhoTypes(String... lines) {
        Deque<String> left = new ArrayDeque<>(List.of(lines));
        return label -> {
            asked.add(label);
            return left.isEmpty() ? null : left.removeFirst().toCharArray();
        };
    }

    @Test
    void whoOpensIsAskedOnce() {
        Prompt.Typed typed = somebodyWhoTypes("correct horse").typed(false);
        assertThat(typed)
                .isInstanceOfSatisfying(
                        Prompt.Typed.Passphrase.class,
                        each -> assertThat(each.passphrase()).containsExactly("correct horse".toCharArray()));
        assertThat(asked).containsExactly("Passphrase: ");
    }

    @Test
    void whoSealsIsAskedTwiceAndTyposAreFound() {
        assertThat(somebodyWhoTypes("correct horse", "correct horse").typed(true))
                .isInstanceOf(Prompt.Typed.Passphrase.class);
        assertThat(asked).containsExactly("Passphrase: ", "The same again: ");
        assertThat(somebodyWhoTypes("correct horse", "correct hors").typed(true))
                .isInstanceOf(Prompt.Typed.Differs.class);
        assertThat(somebodyWhoTypes("correct horse").typed(true)).isInstanceOf(Prompt.Typed.Differs.class);
    }

    @Test
    void whereNobodyTypesThereIsNothing() {
        assertThat(Prompt.NOBODY.typed(true)).isInstanceOf(Prompt.Typed.Nothing.class);
    }
}
