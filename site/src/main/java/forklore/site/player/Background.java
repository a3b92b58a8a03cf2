package forklore.site.player;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Work beside the page, so that the page goes on and the work can be called off. It is the same script in a worker,
/// made from its own text: a page that is opened from a file may not load a worker.
public abstract class Background implements JSObject {

    private Background() {}

    /// What is done with the answer.
    @JSFunctor
    public interface Answer extends JSObject {
        /// Goes on.
        ///
        /// @param text what the function says; empty if it broke off
        void given(String text);
    }

    /// {@return work that has begun}
    ///
    /// @param script the name that the script has in the page
    /// @param what an exported function of its `Main` that takes texts and gives one
    /// @param texts what the function is given
    /// @param answer given what it says
    @JSBody(
            params = {"script", "what", "texts", "answer"},
            script = "var source = 'var it = {}; (' + window[script] + ')(it);'"
                    + " + 'onmessage = function (m) { postMessage(it[m.data[0]].apply(null, m.data[1])); };';"
                    + "var address = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));"
                    + "var worker = new Worker(address);"
                    + "URL.revokeObjectURL(address);"
                    + "worker.onmessage = function (m) { worker.terminate(); answer(m.data); };"
                    + "worker.onerror = function (e) { e.preventDefault(); worker.terminate(); answer(''); };"
                    + "worker.postMessage([what, texts]);"
                    + "return worker;")
    public static native Background start(String script, String what, String[] texts, Answer answer);

    /// Calls the work off; it gives no answer.
    @JSBody(script = "this.terminate();")
    native void cancel();
}
