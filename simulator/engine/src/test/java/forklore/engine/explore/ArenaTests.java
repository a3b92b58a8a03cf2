package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArenaTests {

    private static final int MANY = 5000;

    private final Arena arena = new Arena(2);

    private static int[] state(int number) {
        return new int[] {number % 7, number * 31};
    }

    @Test
    void findsEveryStateAgainAfterItHasGrown() {
        for (int number = 0; number < MANY; number++) {
            assertThat(arena.add(state(number), number / 3, number % 5)).isTrue();
        }
        int[] loaded = new int[2];
        for (int number = 0; number < MANY; number++) {
            assertThat(arena.find(state(number))).isEqualTo(number);
            arena.load(number, loaded);
            assertThat(loaded).isEqualTo(state(number));
        }
        assertThat(arena.size()).isEqualTo(MANY);
        assertThat(arena.find(state(MANY))).isEqualTo(-1);
    }

    @Test
    void addsAStateOnce() {
        assertThat(arena.add(state(1), 0, 0)).isTrue();
        assertThat(arena.add(state(1), 0, 1)).isFalse();
        assertThat(arena.size()).isEqualTo(1);
    }

    @Test
    void remembersWhereEachStateWasFoundFromHoweverFarThatIs() {
        int origin = 0;
        int[] origins = new int[MANY];
        for (int number = 0; number < MANY; number++) {
            origins[number] = origin;
            arena.add(state(number), origin, number % 200);
            origin += number % 100 == 0 ? 1000 + number : number % 3;
        }
        for (int number = 0; number < MANY; number++) {
            assertThat(arena.origin(number)).isEqualTo(origins[number]);
            assertThat(arena.actor(number)).isEqualTo(number % 200);
        }
    }
}
