package forklore.site.lab;

import forklore.site.player.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/// Files that go into the page and out of it, by the reader's own hand.
final class Files {

    private Files() {}

    /// What is done with a file that was chosen.
    @JSFunctor
    interface Chosen extends JSObject {
        /// Goes on.
        ///
        /// @param name its name
        /// @param text its text
        void read(String name, String text);
    }

    /// Puts a field for a file at the end of an element.
    ///
    /// @param parent the element
    /// @param words what the file is
    /// @param chosen given each file that is chosen
    static void field(HTMLElement parent, String words, Chosen chosen) {
        HTMLElement label = Dom.add(parent, "label", "forklore-file");
        Dom.add(label, "span", "").setInnerText(words);
        HTMLInputElement input = Dom.input(label, "file", "");
        Dom.on(input, "change", () -> read(input, chosen));
    }

    @JSBody(
            params = {"input", "chosen"},
            script = "Array.from(input.files).forEach(function (file) {"
                    + " file.text().then(function (text) { chosen(file.name, text); }); });"
                    + "input.value = '';")
    private static native void read(HTMLInputElement input, Chosen chosen);

    /// Gives a file to the reader.
    ///
    /// @param name its name
    /// @param text its text
    @JSBody(
            params = {"name", "text"},
            script = "var address = URL.createObjectURL(new Blob([text], {type: 'text/plain;charset=utf-8'}));"
                    + "var link = document.createElement('a'); link.href = address; link.download = name;"
                    + "document.body.append(link); link.click(); link.remove();"
                    + "setTimeout(function () { URL.revokeObjectURL(address); }, 10000);")
    static native void give(String name, String text);
}
