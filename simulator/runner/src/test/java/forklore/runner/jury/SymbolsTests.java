package forklore.runner.jury;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SymbolsTests {

    private static final Symbols SYMBOLS = Symbols.parse("""
            0000000000401136 0000000000000024 T main
            0000000000404060 0000000000000028 b lock
            00000000004040a0 0000000000000010 D pool
            00000000004040c0 0000000000000028 b once.0
                             U fork
            nonsense
            """);

    @Test
    void aVariableIsFoundByAnyOfItsBytes() {
        assertThat(SYMBOLS.at(0x404060)).contains("lock");
        assertThat(SYMBOLS.at(0x404087)).contains("lock");
        assertThat(SYMBOLS.at(0x4040a8)).contains("pool");
        assertThat(SYMBOLS.at(0x4040c0)).as("a variable of a function").contains("once");
    }

    @Test
    void whatLiesElsewhereHasNoName() {
        assertThat(SYMBOLS.at(0)).isEmpty();
        assertThat(SYMBOLS.at(0x404088)).isEmpty();
        assertThat(SYMBOLS.at(0x401136)).as("a function").isEmpty();
    }
}
