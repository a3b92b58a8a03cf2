package forklore.site.player;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// A text inside a link: deflated, then in the letters that an address may have. The browser does both.
final class Packed {

    private Packed() {}

    /// What is done with the other form of a text.
    @JSFunctor
    interface Taker extends JSObject {
        /// Goes on.
        ///
        /// @param text the other form; empty if there is none
        void take(String text);
    }

    /// Packs a text.
    ///
    /// @param text the text
    /// @param taker given the packed form
    @JSBody(
            params = {"text", "taker"},
            script = "var stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));"
                    + "new Response(stream).arrayBuffer().then(function (buffer) {"
                    + " var letters = '';"
                    + " new Uint8Array(buffer).forEach(function (b) { letters += String.fromCharCode(b); });"
                    + " taker(btoa(letters).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, ''));"
                    + "}, function () { taker(''); });")
    static native void pack(String text, Taker taker);

    /// Unpacks a text, as long as it is no longer than a bound.
    ///
    /// @param packed the packed form
    /// @param most the greatest number of bytes; more are cut off
    /// @param taker given the text
    @JSBody(
            params = {"packed", "most", "taker"},
            script = "var bytes;"
                    + "try { bytes = Uint8Array.from(atob(packed.replace(/-/g, '+').replace(/_/g, '/')),"
                    + " function (c) { return c.charCodeAt(0); }); } catch (e) { taker(''); return; }"
                    + "var reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))"
                    + ".getReader();"
                    + "var decoder = new TextDecoder(), text = '';"
                    + "function next() { reader.read().then(function (part) {"
                    + " if (part.done || text.length > most) { reader.cancel(); taker(text.slice(0, most)); return; }"
                    + " text += decoder.decode(part.value, {stream: true}); next();"
                    + "}, function () { taker(''); }); }"
                    + "next();")
    static native void unpack(String packed, int most, Taker taker);
}
