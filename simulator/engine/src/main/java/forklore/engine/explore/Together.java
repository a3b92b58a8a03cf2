package forklore.engine.explore;

import java.util.ArrayList;
import java.util.List;

/// A part of a search that several threads do at the same time, with the same result as one: even the numbers of the
/// states are the same.
///
/// First each member expands its share of the states, in their order. Then each adds the successors that belong to its
/// parts of the arena, in the order in which one thread would find them. What is left for one is to note, in this order
/// again, to which part each new state was added: that gives it its number.
final class Together {

    /// How many successors of its share a member can find.
    private static final int CAPACITY = 1 << 16;

    /// With fewer states for each member, waiting for each other takes longer than the work.
    private static final int WORTH_IT = 256;

    private final Arena arena;
    private final Crew crew;
    private final int actors;
    private final List<Member> members = new ArrayList<>();
    private final Merge merge;
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
            members.add(new Member(stepper, new Batch(words, CAPACITY)));
        }
        this.merge = new Merge(
                arena, words, members.stream().map(member -> member.batch).toList());
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
        int share = Math.min((end - first + members.size() - 1) / members.size(), CAPACITY / actors);
        crew.all(member -> {
            int from = Math.min(end, first + member * share);
            members.get(member).expand(from, Math.min(end, from + share));
        });
        int next = cutAtFirstGap(halts);
        crew.all(merge::add);
        known = merge.number();
        return next;
    }

    /// {@return how many steps were found last, without those that are left out}
    int found() {
        return members.stream().mapToInt(member -> member.batch.size).sum();
    }

    /// {@return how many were left out because they lead to states that a member had lately}
    int repeated() {
        return members.stream().mapToInt(member -> member.batch.repeated()).sum();
    }

    /// Leaves out no more steps.
    void keepAll() {
        members.forEach(member -> member.batch.keepAll());
    }

    /// {@return how many of them lead to a state that is there now}
    int known() {
        return known;
    }

    /// Forgets what was found behind a state that a member could not expand.
    private int cutAtFirstGap(List<Integer> halts) {
        int next = members.getFirst().next;
        boolean gap = false;
        for (Member member : members) {
            if (gap) {
                member.batch.discard();
            } else {
                halts.addAll(member.halts);
                next = member.next;
                gap = member.next < member.end;
            }
        }
        return next;
    }

    /// What one thread works with.
    private final class Member {

        private final Stepper stepper;
        private final Batch batch;
        private final List<Integer> halts = new ArrayList<>();
        private int next;
        private int end;

        Member(Stepper stepper, Batch batch) {
            this.stepper = stepper;
            this.batch = batch;
            batch.leaveOutRepeated();
        }

        void expand(int from, int to) {
            halts.clear();
            end = to;
            next = batch.expand(stepper, arena, from, to, actors, halts);
        }
    }
}
