package forklore.engine.explore;

import java.util.ArrayList;
import java.util.List;

/// Who of several members expanded which states: the states are cut into pieces, and the pieces into as many rows as
/// there are members. A member takes the pieces of its row, and then of those rows that are not at their end. So nobody
/// waits long for another, whatever else the machine does, and a member mostly goes from a piece to the next one: what
/// it had lately comes again where states lie side by side.
final class Pieces {

    /// What [#take] answers when there is no piece that nobody has taken.
    static final int NONE = -1;

    /// The most states of a piece.
    private static final int MOST = 512;

    /// Of few states each member has so many pieces: as long as the steps are not compiled, a piece takes long.
    private static final int FOR_EACH = 8;

    /// For each row, tells whose turn it is.
    private final List<Crew.Turns> turns = new ArrayList<>();

    private final Piece[] pieces;
    private final int members;
    private final int most;
    private int states;
    private int first;
    private int end;
    private int count;

    /// Makes room.
    ///
    /// @param crew has turns
    /// @param members how many members there are
    /// @param room how many states a member can expand at a time, at least
    /// @param parts how many parts the arena has
    Pieces(Crew crew, int members, int room, int parts) {
        this.members = members;
        this.most = Math.clamp(room / 2, 1, MOST);
        this.states = most;
        this.pieces = new Piece[members * Math.max(FOR_EACH, Together.CAPACITY / most) + 1];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = new Piece(parts);
        }
        for (int row = 0; row < members; row++) {
            turns.add(crew.turns());
        }
    }

    /// What a member found behind the states of a piece.
    static final class Piece {

        int from;
        int to;
        boolean expanded;

        /// Whose batch has it, and where.
        int member;

        int begin;
        int end;
        int repeated;

        /// Where in the member's shares it is, for each part of the arena.
        final int[] sharesBegin;

        final int[] sharesEnd;

        /// Where in the member's list the states are in which nobody can make a step.
        int haltsBegin;

        int haltsEnd;

        /// The first state that was not expanded.
        int next;

        private Piece(int parts) {
            this.sharesBegin = new int[parts];
            this.sharesEnd = new int[parts];
        }
    }

    /// {@return how many states a piece has now, the last one perhaps fewer}
    int states() {
        return states;
    }

    /// Begins anew with some states, or as many of the first ones as there are pieces for.
    void begin(int from, int to) {
        first = from;
        states = Math.clamp((to - from) / (FOR_EACH * members), 1, most);
        end = (int) Math.min(to, from + (long) pieces.length * states);
        count = (end - first + states - 1) / states;
        for (int i = 0; i < count; i++) {
            pieces[i].expanded = false;
        }
        turns.forEach(Crew.Turns::begin);
    }

    /// {@return the number of a piece that nobody has taken, or [#NONE]}
    int take(int member) {
        for (int i = 0; i < members; i++) {
            int row = (member + i) % members;
            int number = rowBegin(row) + turns.get(row).take();
            if (number < rowBegin(row + 1)) {
                return number;
            }
        }
        return NONE;
    }

    private int rowBegin(int row) {
        return count * row / members;
    }

    Piece get(int number) {
        Piece piece = pieces[number];
        piece.from = first + number * states;
        piece.to = Math.min(end, piece.from + states);
        piece.expanded = true;
        return piece;
    }

    /// Forgets the pieces behind one that nobody took, and behind a state that was not expanded.
    ///
    /// @return whether somebody had taken one of them
    boolean cut() {
        int all = count;
        for (int i = 0; i < all; i++) {
            if (!pieces[i].expanded) {
                count = i;
                return isExpandedBehind(i, all);
            }
            if (pieces[i].next < pieces[i].to) {
                count = i + 1;
                return true;
            }
        }
        return false;
    }

    private boolean isExpandedBehind(int number, int all) {
        for (int i = number + 1; i < all; i++) {
            if (pieces[i].expanded) {
                return true;
            }
        }
        return false;
    }

    /// {@return how many pieces count}
    int count() {
        return count;
    }

    /// {@return a piece that counts}
    Piece at(int number) {
        return pieces[number];
    }
}
