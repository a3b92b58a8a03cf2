package forklore.engine.explore;

/// Who of several members expanded which states: the states are cut into pieces, and a member takes the next one when
/// it
/// is done with one. So nobody waits long for another, whatever else the machine does.
///
/// A member takes pieces in their order, so what it had lately was found in an earlier piece.
final class Pieces {

    /// The most states of a piece. In a smaller one fewer states are found again that the member had lately.
    private static final int MOST = 2048;

    private final Crew.Turns turns;
    private final Piece[] pieces;
    private final int states;
    private int first;
    private int end;
    private int count;

    /// Makes room.
    ///
    /// @param turns tells whose turn it is
    /// @param room how many states the members can expand at a time, at least
    /// @param members how many members there are
    Pieces(Crew.Turns turns, int room, int members) {
        this.turns = turns;
        this.states = Math.clamp(room / 2 / members, 1, MOST);
        this.pieces = new Piece[Math.max(1, members * Together.CAPACITY / states)];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = new Piece();
        }
    }

    /// What a member found behind the states of a piece.
    static final class Piece {

        int from;
        int to;

        /// Whose batch has it, and where.
        int member;

        int begin;
        int end;
        int repeated;

        /// Where in the member's list the states are in which nobody can make a step.
        int haltsBegin;

        int haltsEnd;

        /// The first state that was not expanded.
        int next;
    }

    /// {@return how many states a piece has, the last one perhaps fewer}
    int states() {
        return states;
    }

    /// Begins anew with some states, or as many of the first ones as there are pieces for.
    void begin(int from, int to) {
        first = from;
        end = (int) Math.min(to, from + (long) pieces.length * states);
        count = (end - first + states - 1) / states;
        turns.begin();
    }

    /// {@return the number of a piece that nobody has taken; too great a number if there is none}
    int take() {
        return turns.take();
    }

    /// {@return whether there is a piece of that number}
    boolean has(int number) {
        return number < count;
    }

    Piece get(int number) {
        Piece piece = pieces[number];
        piece.from = first + number * states;
        piece.to = Math.min(end, piece.from + states);
        return piece;
    }

    /// Forgets the pieces that nobody took, and those behind a state that was not expanded.
    ///
    /// @return whether there was such a state
    boolean cut() {
        count = Math.min(count, turns.take());
        for (int i = 0; i < count; i++) {
            if (pieces[i].next < pieces[i].to) {
                count = i + 1;
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
