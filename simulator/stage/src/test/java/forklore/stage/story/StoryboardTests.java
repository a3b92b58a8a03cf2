package forklore.stage.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import forklore.stage.Runs;
import forklore.stage.story.ProcessStory.End;
import forklore.stage.story.ProcessStory.EndKind;
import forklore.stage.story.ProcessStory.Fate;
import forklore.stage.story.ProcessStory.Filled;
import forklore.stage.story.ProcessStory.Hold;
import forklore.stage.story.ProcessStory.Holder;
import forklore.stage.story.ProcessStory.Section;
import forklore.stage.story.ProcessStory.ThreadStory;
import forklore.stage.story.ProcessStory.Turn;
import forklore.stage.story.ProcessStory.Value;
import forklore.stage.story.ProcessStory.WaitKind;
import forklore.stage.story.ProcessStory.WaitStory;
import forklore.stage.story.Storyboard.Written;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoryboardTests {

    /// start, lock, compute, store, fork, unlock, the child asks, main asks.
    @Nested
    class TheOrphanedLock {

        private final Storyboard story = Storyboard.of(Runs.orphanedLock());
        private final ProcessStory parent = story.process(0);
        private final ProcessStory child = story.process(1);

        @Test
        void theChildHasOnlyTheCallerAndAGhost() {
            assertThat(child.since()).isEqualTo(5);
            assertThat(child.threadCount()).isEqualTo(1);
            assertThat(child.ghostCount()).isEqualTo(1);
            ThreadStory main = child.threads().getFirst();
            ThreadStory worker = child.threads().getLast();
            assertThat(main.caller()).isTrue();
            assertThat(main.ghost()).isFalse();
            assertThat(worker.ghost()).isTrue();
            assertThat(worker.steps()).isEmpty();
        }

        @Test
        void theLockIsHeldInTheParentAndOrphanedInTheChild() {
            assertThat(parent.locks().getFirst().holds())
                    .containsExactly(new Hold(2, 6, "worker", 1, false, new Holder.Here()));
            assertThat(child.locks().getFirst().holds())
                    .containsExactly(new Hold(5, 9, "worker", 1, true, new Holder.Ghost()));
        }

        @Test
        void bothMainsWaitForEver() {
            assertThat(child.threads().getFirst().waits())
                    .containsExactly(new WaitStory(7, 9, "m", WaitKind.MUTEX, true));
            assertThat(parent.threads().getFirst().waits())
                    .containsExactly(new WaitStory(8, 9, "child", WaitKind.OTHER, true));
            assertThat(child.end().kind()).isEqualTo(EndKind.HANGS);
            assertThat(child.end().label()).isEqualTo("hangs");
            assertThat(parent.end().label()).isEqualTo("hangs");
        }

        @Test
        void workerLivesFromItsStartToItsLastStep() {
            ThreadStory worker = parent.threads().getLast();
            assertThat(worker.from()).isEqualTo(1);
            assertThat(worker.to()).isEqualTo(6);
            assertThat(worker.steps())
                    .extracting(step -> step.verb() + " " + step.object())
                    .containsExactly("lock m", "compute 1", "store balance=1", "unlock m");
        }

        @Test
        void theVariableIsCopiedWithItsValue() {
            assertThat(parent.variables().getFirst().values())
                    .containsExactly(new Value(0, 4, "0", false), new Value(4, 9, "1", false));
            assertThat(child.variables().getFirst().values()).containsExactly(new Value(5, 9, "1", true));
        }
    }

    @Nested
    class TheLinePrintedTwice {

        private final Storyboard story = Storyboard.of(Runs.printedTwice());

        @Test
        void theSecondWriteOfTheSameBytesIsMarked() {
            assertThat(story.output())
                    .containsExactly(new Written(4, 1, "A\n", false, "A\n"), new Written(9, 0, "A\n", true, "A\nA\n"));
        }

        @Test
        void oneCopyOfTheBufferIsWrittenAndTheOtherLost() {
            assertThat(story.process(0).buffer()).containsExactly(new Filled(1, 9, "A\n", false, Fate.WRITTEN));
            assertThat(story.process(1).buffer()).containsExactly(new Filled(3, 4, "A\n", true, Fate.WRITTEN));
            assertThat(story.process(2).buffer()).containsExactly(new Filled(5, 6, "A\n", true, Fate.LOST));
        }

        @Test
        void everyProcessSaysHowItEnded() {
            assertThat(story.processes())
                    .extracting(process -> process.end().label())
                    .containsExactly("exits 0", "exits 0", "exits 0");
            assertThat(story.processes())
                    .extracting(process -> process.end().step())
                    .containsExactly(story.steps(), 4, 6);
        }
    }

    @Test
    void bytesPrintedTwiceByTheProgramItselfAreNoRepetition() {
        Storyboard once = Storyboard.of(Runs.shortest("copy", "printed-twice", "printed-once"));
        assertThat(once.output()).containsExactly(new Written(3, 0, "A\n", false, "A\n"));
    }

    @Test
    void execEndsTheOldProgram() {
        End end = Storyboard.of(Runs.execSavesYou()).process(1).end();
        assertThat(end.kind()).isEqualTo(EndKind.REPLACED);
        assertThat(end.label()).isEqualTo("exec true");
        assertThat(end.step()).isEqualTo(3);
    }

    @Test
    void aCircleOfWaitsIsADeadlock() {
        Storyboard story = Storyboard.of(Runs.play(Runs.crowd(), "main", "main", "t1", "t2", "t1", "t2"));
        assertThat(story.process(0).end().kind()).isEqualTo(EndKind.GOES_ON);
        List<Storyboard> stories = Runs.stories();
        assertThat(stories).anyMatch(each -> each.process(0).end().label().equals("deadlock"));
    }

    @Test
    void aRunThatGoesOnHasNoEndAndNoWaitForEver() {
        Storyboard story = Storyboard.of(Runs.play(Runs.crowd(), "main", "main", "t1", "t2", "t1"));
        assertThat(story.process(0).end().kind()).isEqualTo(EndKind.GOES_ON);
        assertThat(story.process(0).threads().get(1).waits())
                .containsExactly(new WaitStory(5, 6, "b", WaitKind.MUTEX, false));
    }

    /// What a thread does inside a function or a handler is told as one piece, by its name.
    @Nested
    class Sections {

        private final Storyboard story = Storyboard.of(Runs.theLockYouForgot());

        @Test
        void theHandlersAreBracketedAroundTheFork() {
            int fork = story.process(1).since();
            assertThat(story.process(0).threads().getFirst().sections())
                    .extracting(Section::label)
                    .containsExactly("prepare handler", "parent handler");
            assertThat(story.process(0).threads().getFirst().sections().getFirst())
                    .isEqualTo(new Section(fork - 1, fork - 1, "prepare handler", List.of(new Turn(fork - 1, 1))));
            assertThat(story.process(1).threads().getFirst().sections())
                    .extracting(Section::label)
                    .containsExactly("child handler");
        }

        @Test
        void aHandlerThatNeverComesOutIsOpenToTheEnd() {
            Storyboard handler =
                    Storyboard.of(Runs.shortest("handlers", "fork-in-a-signal-handler", "fork-never-returns"));
            List<Section> sections = handler.process(0).threads().getFirst().sections();
            assertThat(sections).hasSize(1);
            assertThat(sections.getFirst().label()).isEqualTo("SIGUSR1 handler");
            assertThat(sections.getFirst().to()).isEqualTo(handler.steps() + 1);
        }

        @Test
        void aThreadOutsideOfAllHasNone() {
            assertThat(story.process(0).threads().get(1).sections()).isEmpty();
        }
    }

    @Test
    void aThreadThatGoesRoundForEverIsShownAsSuch() {
        Storyboard story = Storyboard.of(Runs.spinningChild());
        ProcessStory child = story.process(1);
        assertThat(child.threads().getFirst().waits())
                .containsExactly(new WaitStory(child.since(), story.steps() + 1, "ready == 0", WaitKind.ROUND, true));
    }

    @Test
    void aSharedMutexThatAnotherProcessHoldsIsHeldElsewhere() {
        Storyboard story = Storyboard.of(Runs.processSharedLock());
        assertThat(story.process(1).locks().getFirst().holds())
                .extracting(Hold::owner, Hold::holder)
                .containsExactly(tuple("worker", new Holder.Elsewhere("parent")));
    }

    @Test
    void aRobustMutexWhoseOwnerEndedIsNotShownAsFree() {
        Storyboard story = Storyboard.of(Runs.ownerDied());
        assertThat(story.process(0).locks().getFirst().holds())
                .extracting(Hold::holder)
                .startsWith(new Holder.Elsewhere("child"), new Holder.Dead(), new Holder.Here());
    }
}
