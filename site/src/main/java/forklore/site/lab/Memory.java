package forklore.site.lab;

import org.teavm.jso.JSBody;

/// What the browser keeps for a page: nothing leaves the machine. A browser may refuse, and then it says so.
final class Memory {

    private Memory() {}

    /// {@return what is kept; empty if there is nothing, or if the browser keeps nothing for this page}
    ///
    /// @param key under which name
    @JSBody(params = "key", script = "try { return window.localStorage.getItem(key) || ''; } catch (e) { return ''; }")
    static native String get(String key);

    /// {@return whether a text is kept now}
    ///
    /// @param key under which name
    /// @param text the text
    @JSBody(
            params = {"key", "text"},
            script = "try { window.localStorage.setItem(key, text); return true; } catch (e) { return false; }")
    static native boolean put(String key, String text);

    /// Keeps nothing any more.
    ///
    /// @param key under which name
    @JSBody(params = "key", script = "try { window.localStorage.removeItem(key); } catch (e) { /* nothing is kept */ }")
    static native void forget(String key);
}
