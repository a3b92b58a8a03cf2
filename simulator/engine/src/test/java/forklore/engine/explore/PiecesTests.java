package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How states are cut into pieces for several members.
class PiecesTests {

    private static final int ROOM = 20;

    private final Pieces pieces = new Pieces(Crew.ALONE, 2, ROOM, 4);

    /// Lets members take pieces, in the order given.
    private List<Integer> take(int... members) {
        List<Integer> taken = new ArrayList<>();
        for (int member : members) {
            int number = pieces.take(member);
            taken.add(number);
            if (number != Pieces.NONE) {
                Pieces.Piece piece = pieces.get(number);
                piece.next = piece.to;
            }
        }
        return taken;
    }

    @Test
    void aMemberHasRoomForWhatFollowsAPiece() {
        pieces.begin(0, 1_000_000);
        assertThat(pieces.states()).isEqualTo(ROOM / 2);
        Pieces small = new Pieces(Crew.ALONE, 2, 1, 4);
        small.begin(0, 1_000_000);
        assertThat(small.states()).isEqualTo(1);
    }

    @Test
    void areSmallWhereThereAreFewStates() {
        pieces.begin(0, 48);
        assertThat(pieces.states()).isEqualTo(3);
    }

    @Test
    void areAllStatesInTheirOrder() {
        pieces.begin(7, 17);
        take(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(pieces.take(0)).isEqualTo(Pieces.NONE);
        assertThat(pieces.cut()).isFalse();
        List<Integer> ends = new ArrayList<>(List.of(7));
        for (int i = 0; i < pieces.count(); i++) {
            assertThat(pieces.at(i).from).isEqualTo(ends.getLast());
            ends.add(pieces.at(i).to);
        }
        assertThat(ends).hasSize(11).endsWith(17);
    }

    @Test
    void aMemberTakesARowOfItsOwnAndThenHelpsTheOther() {
        pieces.begin(0, 10);
        assertThat(take(0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 0)).containsExactly(0, 5, 1, 6, 7, 8, 9, 2, 3, 4, Pieces.NONE);
    }

    @Test
    void whatLiesBehindAPieceThatNobodyTookDoesNotCount() {
        pieces.begin(0, 10);
        take(0, 0);
        assertThat(pieces.cut()).isFalse();
        assertThat(pieces.count()).isEqualTo(2);
        pieces.begin(0, 10);
        take(0, 1);
        assertThat(pieces.cut()).isTrue();
        assertThat(pieces.count()).isEqualTo(1);
    }

    @Test
    void whatLiesBehindAStateThatWaitsDoesNotCount() {
        pieces.begin(0, 48);
        take(0, 0, 0);
        pieces.at(1).next = pieces.at(1).from;
        assertThat(pieces.cut()).isTrue();
        assertThat(pieces.count()).isEqualTo(2);
    }
}
