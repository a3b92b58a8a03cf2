package forklore.engine.explore;

import java.util.ArrayList;
import java.util.List;

/// A part of a search that several threads do at the same time, with the same result as one: even the numbers of the
/// states are the same.
///
/// First the members expand the states, a piece at a time. Then they add the successors to the arena, a part at a time,
/// in the order in which one thread would find them. What is left for one is to note, in this order again, to which
/// part each new state was added: that gives it its number.
final class Together {

    /// How many successors a member can find.
    static final int CAPACITY = 1 << 16;

    /// How much of their room the members plan to use: what finds none is expanded again.
    private static final double FILLED = 0.75;

    /// With fewer states for each member, waiting for each other takes longer than the work.
    private static final int WORTH_IT = 256;

    private final Arena arena;
    private final Crew crew;
    private final int actors;
    private final List<Member> members = new ArrayList<>();
    private final Pieces pieces;
    private final Merge merge;
    /// How many steps, those left out not counted, are expected from a state.
    private double stepsOfState;

    private int known;

    /// Makes the members.
    ///
    /// @param arena has a part of the index for each member
    /// @param crew who works
    /// @param steppers one for each member
    /// @param words the number of words of a state
    /// @param actors the greatest number of steps from a state
    Together(Arena arena, Crew crew, List<Stepper> steppers, int words, int actors) {
        this.arena = arena;
        this.crew = crew;
        this.actors = actors;
        for (Stepper stepper : steppers) {
            Shares shares = new Shares(arena.parts(), CAPACITY);
            members.add(new Member(members.size(), stepper, new Batch(words, CAPACITY), shares));
        }
        this.pieces = new Pieces(crew, members.size(), CAPACITY / actors, arena.parts());
        this.stepsOfState = actors;
        this.merge = new Merge(arena, words, crew.turns(), pieces);
        members.forEach(member -> merge.addFrom(member.batch, member.shares));
    }

    /// {@return whether there are enough states to share, and room for whatever follows them}
    ///
    /// @param states how many are to be expanded
    boolean worthIt(int states) {
        return states >= members.size() * WORTH_IT && merge.hasRoom();
    }

    /// Expands some states and adds what follows them.
    ///
    /// @param first the first of them
    /// @param end what comes after the last one
    /// @param halts gets those in which nobody can make a step
    /// @return the first state that was not expanded
    int run(int first, int end, List<Integer> halts) {
        pieces.begin(first, (int) Math.min(end, first + fitting()));
        crew.all(member -> members.get(member).expand());
        if (pieces.cut()) {
            members.forEach(member -> member.batch.forget());
        }
        merge.begin(found());
        crew.all(_ -> merge.add());
        known = merge.number();
        int next = pieces.at(pieces.count() - 1).next;
        // One more of both, so that it is always a number above 0.
        stepsOfState = (1.0 + found()) / (1 + next - first);
        for (int i = 0; i < pieces.count(); i++) {
            Pieces.Piece piece = pieces.at(i);
            halts.addAll(members.get(piece.member).halts.subList(piece.haltsBegin, piece.haltsEnd));
        }
        return next;
    }

    /// {@return how many states there probably is room for}
    private long fitting() {
        return 1 + (long) (FILLED * CAPACITY * members.size() / stepsOfState);
    }

    /// {@return how many steps were found last, without those that are left out}
    int found() {
        int found = 0;
        for (int i = 0; i < pieces.count(); i++) {
            found += pieces.at(i).end - pieces.at(i).begin;
        }
        return found;
    }

    /// {@return how many were left out because they lead to states that a member had lately}
    int repeated() {
        int repeated = 0;
        for (int i = 0; i < pieces.count(); i++) {
            repeated += pieces.at(i).repeated;
        }
        return repeated;
    }

    /// Leaves out no more steps.
    void keepAll() {
        members.forEach(member -> member.batch.keepAll());
    }

    /// {@return how many of them lead to a state that is there now}
    int known() {
        return known;
    }

    /// What one thread works with.
    private final class Member {

        private final int number;
        private final Stepper stepper;
        private final Batch batch;
        private final Shares shares;
        private final List<Integer> halts = new ArrayList<>();

        Member(int number, Stepper stepper, Batch batch, Shares shares) {
            this.number = number;
            this.stepper = stepper;
            this.batch = batch;
            this.shares = shares;
            batch.leaveOutRepeated();
        }

        /// Takes pieces while there are any, and room for what follows them.
        void expand() {
            halts.clear();
            batch.begin();
            shares.begin();
            boolean whole = true;
            int last = 0;
            while (whole && batch.hasRoomFor(pieces.states(), actors)) {
                int taken = pieces.take(number);
                if (taken == Pieces.NONE) {
                    return;
                }
                if (taken < last) {
                    // What it had lately was found in a later piece.
                    batch.forget();
                }
                last = taken;
                whole = expand(pieces.get(taken));
            }
        }

        private boolean expand(Pieces.Piece piece) {
            piece.member = number;
            piece.begin = batch.size;
            shares.count(piece.sharesBegin);
            piece.haltsBegin = halts.size();
            int repeated = batch.repeated();
            piece.next = batch.expand(stepper, arena, piece.from, piece.to, actors, halts);
            piece.end = batch.size;
            shares.add(batch.hashes, piece.begin, piece.end);
            shares.count(piece.sharesEnd);
            piece.haltsEnd = halts.size();
            piece.repeated = batch.repeated() - repeated;
            return piece.next == piece.to;
        }
    }
}
