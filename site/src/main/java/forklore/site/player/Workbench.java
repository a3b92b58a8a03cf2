package forklore.site.player;

import forklore.engine.explore.Replay;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.site.graph.Linkage;
import forklore.site.graph.Shelf;
import java.util.Optional;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/// What a reader does with a scenario besides playing it: chooses the schedule and the platform, changes the program,
/// and takes it along as a link or as a piece of another page.
final class Workbench {

    /// The bound of the search for a program that was changed. It runs beside the page and can be called off.
    static final int MOST_STATES = 1_000_000;

    private static final Limits PLAYING = new Limits(200_000, 8);
    private static final int MILLIS_AFTER_TYPING = 300;
    private static final int NOT_TYPING = -1;

    private final String name;
    private final String original;
    private final Library library;
    private final HTMLElement figure;
    private final PagePlayer player;
    private final EditorView editor;
    private final HTMLElement choose;
    private Program program;
    private String text;
    private Background search;
    private int typing = NOT_TYPING;

    /// Where the texts of platforms are.
    interface Library {
        /// {@return what has read them}
        Shelf shelf();

        /// {@return the texts of all of them, one behind the other}
        String all();

        /// Goes on when all of them are here.
        ///
        /// @param then what comes next
        void fetch(Runnable then);
    }

    /// Sets up a player with its bench.
    ///
    /// @param figure the figure
    /// @param id an id that no other player of the page has
    /// @param text the text of the scenario
    /// @param program the same as a program
    /// @param checked its runs
    /// @param library the platforms
    Workbench(HTMLElement figure, String id, String text, Program program, Checked checked, Library library) {
        this.figure = figure;
        this.library = library;
        this.program = program;
        this.text = text;
        name = program.scenario().name();
        original = text;
        player = new PagePlayer(
                figure,
                id,
                new Choices(program, PLAYING),
                checked,
                new PagePlayer.Host(Optional.of(this::share), _ -> {}));
        HTMLElement row = Dom.add(figure, "div", "forklore-more");
        choose = Dom.button(row, "Be the scheduler", this::letChoose);
        choose.setAttribute("aria-pressed", "false");
        HTMLButtonElement embed = Dom.button(row, "Embed", this::embed);
        embed.setTitle("Put this player into another page");
        editor = new EditorView(figure, row, program.scenario().platforms(), new EditorView.Commands() {
            @Override
            public void typed() {
                lookSoon();
            }

            @Override
            public void check() {
                begin(editor.text(), editor.platform(), Workbench.this::nothingMore);
            }

            @Override
            public void cancel() {
                stop("The check was called off. The player shows the program as it was before.");
            }

            @Override
            public void reset() {
                editor.write(original, program().platform());
                check();
            }
        });
        editor.write(text, program.platform());
    }

    /// {@return the figure}
    HTMLElement figure() {
        return figure;
    }

    /// {@return the player}
    PagePlayer player() {
        return player;
    }

    /// {@return what is played}
    Program program() {
        return program;
    }

    /// Opens another program at a step of a run.
    ///
    /// @param changed its text
    /// @param link the step
    void open(String changed, ShareLink link) {
        editor.write(changed, link.schedule().platform());
        editor.open();
        begin(changed, link.schedule().platform(), () -> play(link));
    }

    /// Plays the run of a link and shows its step, as far as it fits.
    ///
    /// @param link the link
    void play(ShareLink link) {
        Replay replay = Replay.of(program, PLAYING, link.schedule());
        player.restore(
                new Playback.Run("the run of the link", "", "", Playback.Mood.SHARED, replay.path()), link.step());
        player.say(
                replay instanceof Replay.Differs differs
                        ? "The link does not fit this page. " + differs.problem() + " Shown is the part of it that"
                                + " could be played."
                        : "");
    }

    private void nothingMore() {}

    private void letChoose() {
        boolean chosen = choose.getAttribute("aria-pressed").equals("false");
        choose.setAttribute("aria-pressed", chosen ? "true" : "false");
        player.letChoose(chosen);
    }

    /// Reads what was typed a moment after the last key, and says what is wrong with it.
    private void lookSoon() {
        forgetTyping();
        typing = Window.setTimeout(() -> library.fetch(this::look), MILLIS_AFTER_TYPING);
    }

    private void forgetTyping() {
        if (typing != NOT_TYPING) {
            Window.clearTimeout(typing);
            typing = NOT_TYPING;
        }
    }

    /// Says nothing if the program is checked by now: that says all of this, and more.
    private void look() {
        if (typing == NOT_TYPING) {
            return;
        }
        typing = NOT_TYPING;
        Linkage linkage = library.shelf().link(name + ".fork", editor.text(), "");
        editor.say(linkage instanceof Linkage.Mistaken mistaken ? mistaken.mistakes() : "");
    }

    private void begin(String changed, String platform, Runnable then) {
        forgetTyping();
        stop("");
        library.fetch(() -> {
            Linkage linkage = library.shelf().link(name + ".fork", changed, platform);
            if (linkage instanceof Linkage.Mistaken mistaken) {
                editor.say(mistaken.mistakes());
                return;
            }
            Program next = Program.of(((Linkage.Whole) linkage).linked());
            editor.searching(true);
            editor.say("Checking every interleaving, up to " + MOST_STATES + " states ...");
            String[] texts = {name + ".fork", changed, platform, library.all()};
            search = Background.start("forklorePlayer", "check", texts, answer -> {
                editor.searching(false);
                search = null;
                finish(changed, next, answer, then);
            });
        });
    }

    private void finish(String changed, Program next, String answer, Runnable then) {
        Checked.read(answer, next, PLAYING)
                .ifPresentOrElse(
                        checked -> {
                            program = next;
                            text = changed;
                            player.show(new Choices(next, PLAYING), checked);
                            editor.say("Checked on " + next.platform() + ": "
                                    + (checked.remark().isEmpty()
                                            ? "every claim of the program holds."
                                            : checked.remark()));
                            then.run();
                        },
                        () -> editor.say("The search found no end of this program within its bounds of " + MOST_STATES
                                + " states. Fewer threads or shorter loops make it smaller."));
    }

    private void stop(String words) {
        if (search != null) {
            search.cancel();
            search = null;
        }
        editor.searching(false);
        editor.say(words);
    }

    private void share(ShareLink link) {
        if (text.equals(original)) {
            show(link.fragment(), link.step());
        } else {
            Packed.pack(text, packed -> show(link.fragmentWith(packed), link.step()));
        }
    }

    private void show(String fragment, int step) {
        Dom.showFragment(fragment);
        Dom.copy(
                Window.current().getLocation().getFullURL(),
                () -> player.say("The link to step " + step + " is on the clipboard, and in the address bar."),
                () -> player.say("The link to step " + step + " is in the address bar."));
    }

    private void embed() {
        String address = Dom.fromScript("../play/" + name + ".html");
        if (text.equals(original)) {
            offer(address + "#" + player.link().fragment());
        } else {
            Packed.pack(text, packed -> offer(address + "#" + player.link().fragmentWith(packed)));
        }
    }

    private void offer(String address) {
        String title = program.scenario().title().replace("&", "&amp;").replace("\"", "&quot;");
        editor.offer("<iframe src=\"" + address.replace("&", "&amp;") + "\" title=\"" + title
                + "\" width=\"100%\" height=\"760\" loading=\"lazy\"></iframe>");
    }
}
