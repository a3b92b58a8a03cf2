package forklore.site.lab;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Grades beside the page, so that the page goes on: the same script in a worker, made from its own text, because a
/// page that is opened from a file may not load a worker.
abstract class Clerk implements JSObject {

    /// What is done with what the clerk says.
    @JSFunctor
    interface Answer extends JSObject {
        /// Goes on.
        ///
        /// @param text what the function of [Main] says; empty if it broke off
        void given(String text);
    }

    /// Begins to grade.
    ///
    /// @param what `check` or `handIn`
    /// @param parcel the lab
    /// @param platforms the platforms
    /// @param work the work
    /// @param version the version of Forklore
    /// @param answer given what is said
    @JSBody(
            params = {"what", "parcel", "platforms", "work", "version", "answer"},
            script = "var source = 'var lab = {}; (' + window.forkloreLab + ')(lab);'"
                    + " + 'onmessage = function (m) { postMessage(lab[m.data[0]].apply(null, m.data.slice(1))); };';"
                    + "var address = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));"
                    + "var worker = new Worker(address);"
                    + "URL.revokeObjectURL(address);"
                    + "worker.onmessage = function (m) { worker.terminate(); answer(m.data); };"
                    + "worker.onerror = function (e) { e.preventDefault(); worker.terminate(); answer(''); };"
                    + "worker.postMessage([what, parcel, platforms, work, version]);")
    static native void ask(String what, String parcel, String platforms, String work, String version, Answer answer);
}
