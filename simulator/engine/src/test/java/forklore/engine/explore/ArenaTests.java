package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.machine.Limits;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArenaTests {

    /// More than one chunk of states and one segment of the index.
    private static final int MANY = 50_000;

    private static final int NO_LIMIT = 1_000_000;

    private final Arena arena = arena(NO_LIMIT, Limits.ALL_BYTES);

    private static Arena arena(int limit, long bytes) {
        return new Arena(2, limit, new Memory(bytes), 0);
    }

    private static int[] state(int number) {
        return new int[] {number % 7, number * 31};
    }

    @Test
    void findsEveryStateAgainAfterItHasGrown() {
        for (int number = 0; number < MANY; number++) {
            assertThat(arena.add(state(number), number / 3, number % 5)).isEqualTo(number);
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void numbersTheStatesOfSeveralPartsInTheOrderInWhichTheyWereFound(int partBits) {
        Arena parts = new Arena(2, NO_LIMIT, new Memory(Limits.ALL_BYTES), partBits);
        for (int number = 0; number < MANY; number++) {
            assertThat(parts.add(state(number), number / 3, number % 5)).isEqualTo(number);
            assertThat(parts.add(state(number / 2), number, 0)).isEqualTo(number / 2);
        }
        int[] loaded = new int[2];
        for (int number = 0; number < MANY; number++) {
            assertThat(parts.find(state(number))).isEqualTo(number);
            assertThat(parts.origin(number)).isEqualTo(number / 3);
            assertThat(parts.actor(number)).isEqualTo(number % 5);
            parts.load(number, loaded);
            assertThat(loaded).isEqualTo(state(number));
        }
        assertThat(parts.size()).isEqualTo(MANY);
        assertThat(parts.find(state(MANY))).isEqualTo(-1);
    }

    @Test
    void goesThroughTheStatesOfSeveralPartsFromAnyOfThem() {
        Arena parts = new Arena(2, NO_LIMIT, new Memory(Limits.ALL_BYTES), 1);
        for (int number = 0; number < MANY; number++) {
            parts.add(state(number), 0, 0);
        }
        Arena.Cursor cursor = parts.new Cursor(1234);
        for (int number = 1234; number < MANY; number++) {
            cursor.next();
            assertThat(cursor.chunk()[cursor.start()]).isEqualTo(state(number)[0]);
            assertThat(cursor.chunk()[cursor.start() + 1]).isEqualTo(state(number)[1]);
        }
    }

    /// All of these have one place to begin with, so most of them are displaced.
    @Test
    void findsStatesWhoseHashesAreTheSame() {
        Index index = new Index(new OneHash(), new Memory(Limits.ALL_BYTES).account(), 0, 0);
        for (int number = 0; number < 200; number++) {
            assertThat(index.add(new int[] {number}, 0, OneHash.HASH, number, index.firstPlace(OneHash.HASH)))
                    .isEqualTo(number);
        }
        for (int number = 0; number < 200; number++) {
            assertThat(index.find(new int[] {number}, 0, OneHash.HASH)).isEqualTo(number);
        }
        assertThat(index.find(new int[] {200}, 0, OneHash.HASH)).isEqualTo(-1);
        assertThat(index.find(new int[] {3}, 0, ~OneHash.HASH)).isEqualTo(-1);
    }

    /// The state of a number is the number.
    private static final class OneHash implements Index.Keys {

        private static final int HASH = 0x12345678;

        @Override
        public boolean equal(int number, int[] states, int start) {
            return number == states[start];
        }

        @Override
        public void hashes(int[] numbers, int[] hashes, int first, int end) {
            Arrays.fill(hashes, first, end, HASH);
        }
    }

    @Test
    void addsAStateOnce() {
        assertThat(arena.add(state(1), 0, 0)).isZero();
        assertThat(arena.add(state(1), 0, 1)).isZero();
        assertThat(arena.size()).isEqualTo(1);
    }

    @Test
    void remembersWhereEachStateWasFoundFromHoweverFarThatIs() {
        int origin = 0;
        int[] origins = new int[20_000];
        for (int number = 0; number < origins.length; number++) {
            origins[number] = origin;
            arena.add(state(number), origin, number % 200);
            origin += number % 100 == 0 ? 1000 + number : number % 3;
        }
        for (int number = 0; number < origins.length; number++) {
            assertThat(arena.origin(number)).isEqualTo(origins[number]);
            assertThat(arena.actor(number)).isEqualTo(number % 200);
        }
    }

    @Test
    void addsManyAtOnceInTheirOrder() {
        Batch batch = new Batch(2, MANY);
        for (int i = 0; i < MANY; i++) {
            System.arraycopy(state(i / 2), 0, batch.states, 2 * i, 2);
            batch.actors[i] = (byte) (i % 2);
            batch.added(i / 2);
        }
        assertThat(arena.addAll(batch)).isEqualTo(MANY);
        assertThat(arena.size()).isEqualTo(MANY / 2);
        assertThat(arena.find(state(MANY / 2 - 1))).isEqualTo(MANY / 2 - 1);
        assertThat(arena.actor(77)).isZero();
    }

    @Test
    void hasNoRoomForMoreThanItsLimitButKnowsWhatItHas() {
        Arena small = arena(10, Limits.ALL_BYTES);
        for (int number = 0; number < 10; number++) {
            small.add(state(number), 0, 0);
        }
        assertThat(small.add(state(10), 0, 0)).isEqualTo(Arena.NO_ROOM);
        assertThat(small.add(state(3), 0, 0)).isEqualTo(3);
        assertThat(small.size()).isEqualTo(10);
    }

    @Test
    void stopsGrowingAtItsBudgetAndKeepsWhatItHas() {
        Memory memory = new Memory(200_000);
        Arena small = new Arena(2, NO_LIMIT, memory, 0);
        int number = 0;
        while (small.add(state(number), 0, 0) != Arena.NO_ROOM) {
            number++;
        }
        assertThat(number).isBetween(1000, MANY);
        assertThat(memory.used()).isLessThanOrEqualTo(200_000);
        assertThat(memory.boundReached()).isEqualTo("195 KiB of memory");
        assertThat(small.find(state(number - 1))).isEqualTo(number - 1);
        assertThat(small.add(state(number + 1), 0, 0)).isEqualTo(Arena.NO_ROOM);
    }

    @Test
    void takesFewBytesForAState() {
        for (int number = 0; number < 200_000; number++) {
            arena.add(state(number), number / 2, 0);
        }
        assertThat((double) arena.bytes() / arena.size()).isLessThan(24);
    }

    @Test
    void anArrayThatTheMachineCannotGiveIsAnEmptyOne() {
        Memory memory = new Memory(Limits.ALL_BYTES);
        assertThat(memory.account().ints(Integer.MAX_VALUE)).isEmpty();
        assertThat(memory.boundReached()).isEqualTo("all memory there is");
        assertThat(memory.used()).isZero();
    }
}
