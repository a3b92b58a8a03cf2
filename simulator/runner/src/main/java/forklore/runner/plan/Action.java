package forklore.runner.plan;

import forklore.engine.machine.Actor;
import forklore.engine.model.Ending;

/// One thing to do with, or to wait for from, a thread of the real program.
public sealed interface Action {

    /// {@return whose thread it is}
    Actor actor();

    /// Let the thread into a statement, at whose gate it stands.
    ///
    /// @param unit the statement
    /// @param stop where the thread is to be stopped inside of the statement
    record Enter(Unit unit, WayIn stop) implements Action {
        @Override
        public Actor actor() {
            return unit.actor();
        }
    }

    /// See that the thread waits in the kernel.
    ///
    /// @param unit the statement it is in
    /// @param target what it waits for
    record Block(Unit unit, Ending.Target target) implements Action {
        @Override
        public Actor actor() {
            return unit.actor();
        }
    }

    /// See that the thread has stopped inside of the call.
    ///
    /// @param unit the call
    record Stop(Unit unit) implements Action {
        @Override
        public Actor actor() {
            return unit.actor();
        }
    }

    /// Let a thread go on that was stopped inside of a call.
    ///
    /// @param unit the call
    record Resume(Unit unit) implements Action {
        @Override
        public Actor actor() {
            return unit.actor();
        }
    }

    /// Wait until the thread is through with a statement.
    ///
    /// @param unit the statement
    /// @param leaves whether it comes back from it no more
    record Finish(Unit unit, boolean leaves) implements Action {
        @Override
        public Actor actor() {
            return unit.actor();
        }
    }

    /// Wait until a thread exists.
    ///
    /// @param actor the thread
    record Appear(Actor actor) implements Action {}

    /// From now on the thread runs as the child of its `vfork`, until it is through with that.
    ///
    /// @param actor the thread
    /// @param child the process, as the model counts
    record Borrow(Actor actor, int child) implements Action {}

    /// Wait until the thread stands at a gate inside of the statement it is in.
    ///
    /// @param actor the thread
    record Arrive(Actor actor) implements Action {}
}
