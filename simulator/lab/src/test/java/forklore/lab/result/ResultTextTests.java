package forklore.lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTextTests {

    @Test
    void whatIsWrittenIsReadAgain() {
        ResultText.Stored stored = new ResultText.Stored("abc", Books.GRADED);
        assertThat(ResultText.read(ResultText.text(stored))).contains(stored);
    }

    @Test
    void everythingElseIsNoResult() {
        String text = ResultText.text(new ResultText.Stored("abc", Books.GRADED));
        assertThat(ResultText.read("")).isEmpty();
        assertThat(ResultText.read("forklore-result 1\n")).isEmpty();
        assertThat(ResultText.read(text.replace("passed YES", "passed MAYBE"))).isEmpty();
        assertThat(ResultText.read(text.replace("points 1\n", "points 9\n"))).isEmpty();
        assertThat(ResultText.read(text.substring(0, text.length() / 2))).isEmpty();
    }
}
