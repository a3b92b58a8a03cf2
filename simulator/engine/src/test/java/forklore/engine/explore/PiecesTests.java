package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How states are cut into pieces for several members.
class PiecesTests {

    private static final int ROOM = 40;

    private static Pieces taken(int from, int to, int turns) {
        Pieces pieces = new Pieces(Crew.ALONE.turns(), ROOM, 2);
        pieces.begin(from, to);
        for (int i = 0; i < turns; i++) {
            Pieces.Piece piece = pieces.get(pieces.take());
            piece.next = piece.to;
        }
        return pieces;
    }

    @Test
    void aMemberHasRoomForWhatFollowsAPiece() {
        assertThat(new Pieces(Crew.ALONE.turns(), ROOM, 2).states()).isEqualTo(ROOM / 4);
        assertThat(new Pieces(Crew.ALONE.turns(), 1, 2).states()).isEqualTo(1);
    }

    @Test
    void theyAreAllStatesInTheirOrder() {
        Pieces pieces = taken(7, 30, 3);
        assertThat(pieces.has(pieces.take())).isFalse();
        assertThat(pieces.cut()).isFalse();
        List<Integer> ends = new ArrayList<>(List.of(7));
        for (int i = 0; i < pieces.count(); i++) {
            assertThat(pieces.at(i).from).isEqualTo(ends.getLast());
            ends.add(pieces.at(i).to);
        }
        assertThat(ends).containsExactly(7, 17, 27, 30);
    }

    @Test
    void whatNobodyTookDoesNotCount() {
        Pieces pieces = taken(0, 30, 2);
        assertThat(pieces.cut()).isFalse();
        assertThat(pieces.count()).isEqualTo(2);
    }

    @Test
    void whatLiesBehindAStateThatWaitsDoesNotCount() {
        Pieces pieces = taken(0, 30, 3);
        pieces.at(1).next = 15;
        assertThat(pieces.cut()).isTrue();
        assertThat(pieces.count()).isEqualTo(2);
    }
}
