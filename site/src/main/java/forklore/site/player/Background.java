package forklore.site.player;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// A search beside the page, so that the page goes on and the search can be called off. It is the same script in a
/// worker, made from its own text: a page that is opened from a file may not load a worker.
abstract class Background implements JSObject {

    /// What is done with what the search says.
    @JSFunctor
    interface Answer extends JSObject {
        /// Goes on.
        ///
        /// @param text what [Main#check] says; empty if the search broke off
        void given(String text);
    }

    /// {@return a search that has begun}
    ///
    /// @param file the name of the file
    /// @param text the text of the file
    /// @param platform the name of the platform
    /// @param platforms the texts of all platforms, one behind the other
    /// @param maxStates the bound of the search
    /// @param answer given what it says
    @JSBody(
            params = {"file", "text", "platform", "platforms", "maxStates", "answer"},
            script = "var source = 'var player = {}; (' + window.forklorePlayer + ')(player);'"
                    + " + 'onmessage = function (m) { postMessage(player.check.apply(null, m.data)); };';"
                    + "var address = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));"
                    + "var worker = new Worker(address);"
                    + "URL.revokeObjectURL(address);"
                    + "worker.onmessage = function (m) { worker.terminate(); answer(m.data); };"
                    + "worker.onerror = function (e) { e.preventDefault(); worker.terminate(); answer(''); };"
                    + "worker.postMessage([file, text, platform, platforms, maxStates]);"
                    + "return worker;")
    static native Background start(
            String file, String text, String platform, String platforms, int maxStates, Answer answer);

    /// Calls the search off; it gives no answer.
    @JSBody(script = "this.terminate();")
    native void cancel();
}
