package forklore.site.player;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/// The few things the player does with elements, by short names.
public final class Dom {

    private Dom() {}

    /// {@return a new element}
    ///
    /// @param tag its tag
    /// @param className its class; may be empty
    public static HTMLElement make(String tag, String className) {
        HTMLElement element = HTMLDocument.current().createElement(tag);
        if (!className.isEmpty()) {
            element.setClassName(className);
        }
        return element;
    }

    /// {@return a new element at the end of another one}
    ///
    /// @param parent where it is put
    /// @param tag its tag
    /// @param className its class; may be empty
    public static HTMLElement add(HTMLElement parent, String tag, String className) {
        HTMLElement element = make(tag, className);
        parent.appendChild(element);
        return element;
    }

    /// {@return a new native button that shows an icon}
    ///
    /// @param parent where it is put
    /// @param icon the `d` of a path in a square of 16
    /// @param name what it does, for people who do not see the icon and for the tooltip
    /// @param action what it does
    public static HTMLButtonElement iconButton(HTMLElement parent, String icon, String name, Runnable action) {
        HTMLButtonElement button = (HTMLButtonElement) add(parent, "button", "forklore-button");
        button.setType("button");
        setIcon(button, icon, name);
        onClick(button, action);
        return button;
    }

    /// {@return a new native button with words}
    ///
    /// @param parent where it is put
    /// @param words what it does
    /// @param action what it does
    public static HTMLButtonElement button(HTMLElement parent, String words, Runnable action) {
        HTMLButtonElement button = (HTMLButtonElement) add(parent, "button", "forklore-button");
        button.setType("button");
        button.setInnerText(words);
        onClick(button, action);
        return button;
    }

    /// {@return whether something inside an element has the focus}
    ///
    /// @param element the element
    @JSBody(params = "element", script = "return element.contains(document.activeElement);")
    public static native boolean hasFocusWithin(HTMLElement element);

    /// Gives a button another icon and name.
    ///
    /// @param button the button
    /// @param icon the `d` of a path in a square of 16
    /// @param name what it does now
    public static void setIcon(HTMLElement button, String icon, String name) {
        button.setInnerHTML("<svg viewBox='0 0 16 16' width='16' height='16' aria-hidden='true' focusable='false'>"
                + "<path fill='currentColor' d='" + icon + "'/></svg>");
        button.setAttribute("aria-label", name);
        button.setTitle(name);
    }

    /// Does something at each click.
    ///
    /// @param element what is clicked
    /// @param action what is done
    public static void onClick(HTMLElement element, Runnable action) {
        on(element, "click", action);
    }

    /// Does something at each event of a kind.
    ///
    /// @param element where it happens
    /// @param kind the kind of event
    /// @param action what is done
    public static void on(HTMLElement element, String kind, Runnable action) {
        element.addEventListener(kind, (Event _) -> action.run());
    }

    /// {@return a new input}
    ///
    /// @param parent where it is put
    /// @param type its type
    /// @param className its class
    public static HTMLInputElement input(HTMLElement parent, String type, String className) {
        HTMLInputElement input = (HTMLInputElement) add(parent, "input", className);
        input.setType(type);
        return input;
    }

    /// {@return what a selector finds inside an element, in order}
    ///
    /// @param element the element
    /// @param selector the selector
    public static List<HTMLElement> all(HTMLElement element, String selector) {
        NodeList<? extends HTMLElement> found = element.querySelectorAll(selector);
        List<HTMLElement> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add(found.item(i));
        }
        return elements;
    }

    /// {@return the text of an element, shown or not}
    ///
    /// @param element the element
    @JSBody(params = "element", script = "return element.textContent;")
    public static native String text(HTMLElement element);

    /// Draws an element of a picture further to the right.
    ///
    /// @param element the element
    /// @param shift how far
    @JSBody(
            params = {"element", "shift"},
            script = "element.setAttribute('transform', 'translate(' + shift + ' 0)');")
    public static native void shiftSideways(HTMLElement element, double shift);

    /// {@return the number in an attribute of an element}
    ///
    /// @param element the element
    /// @param attribute the name of the attribute
    @JSBody(
            params = {"element", "attribute"},
            script = "return Number(element.getAttribute(attribute));")
    public static native double number(HTMLElement element, String attribute);

    /// {@return the element right after another one, or null}
    ///
    /// @param element the element
    @JSBody(params = "element", script = "return element.nextElementSibling;")
    public static native HTMLElement nextElement(HTMLElement element);

    /// {@return whether an element has a class}
    ///
    /// @param element the element
    /// @param name the class
    public static boolean hasClass(HTMLElement element, String name) {
        return (" " + element.getClassName() + " ").contains(" " + name + " ");
    }

    /// {@return whether the reader asked for less motion}
    @JSBody(script = "return window.matchMedia('(prefers-reduced-motion: reduce)').matches;")
    public static native boolean prefersLessMotion();

    /// Puts a text on the clipboard, if the browser lets the page do so.
    ///
    /// @param text the text
    /// @param done what comes then
    /// @param refused what comes if it does not
    @JSBody(
            params = {"text", "done", "refused"},
            script = "if (navigator.clipboard) { navigator.clipboard.writeText(text).then(done, refused); }"
                    + " else { refused(); }")
    public static native void copy(String text, Answer done, Answer refused);

    /// Scrolls an element sideways.
    ///
    /// @param element what scrolls
    /// @param left the new place
    /// @param smooth whether it glides
    @JSBody(
            params = {"element", "left", "smooth"},
            script = "element.scrollTo({left: left, behavior: smooth ? 'smooth' : 'auto'});")
    public static native void scrollSideways(HTMLElement element, double left, boolean smooth);

    /// {@return an address, seen from where the player's script is}
    ///
    /// @param path the way from there
    @JSBody(
            params = "path",
            script = "var script = document.querySelector('script[src$=\"player/player.js\"]');"
                    + "return script ? new URL(path, script.src).href : location.href.replace(/#.*/, '');")
    public static native String fromScript(String path);

    /// Loads a script.
    ///
    /// @param address its address
    /// @param loaded what comes next, also when it is not there
    @JSBody(
            params = {"address", "loaded"},
            script = "var script = document.createElement('script'); script.src = address;"
                    + "script.onload = script.onerror = function () { loaded(); };"
                    + "document.head.append(script);")
    public static native void load(String address, Answer loaded);

    /// {@return the texts of all platforms, one behind the other; empty while they are not loaded}
    @JSBody(script = "return window.forklorePlatforms || '';")
    public static native String platforms();

    /// Puts a fragment into the address bar, without a new entry in the history.
    ///
    /// @param fragment what follows the `#`
    @JSBody(params = "fragment", script = "history.replaceState(null, '', '#' + fragment);")
    public static native void showFragment(String fragment);

    /// {@return the element of that id, or null}
    ///
    /// @param id the id
    public static HTMLElement byId(String id) {
        return HTMLDocument.current().getElementById(id);
    }

    /// Gives an element another text, and shows it only if it has one.
    ///
    /// @param element the element
    /// @param text the text; empty for none
    public static void say(HTMLElement element, String text) {
        element.setInnerText(text);
        element.setHidden(text.isEmpty());
    }

    /// Hides the section of a heading, and the way to it.
    ///
    /// @param heading the heading
    @JSBody(
            params = "heading",
            script = "heading.parentElement.hidden = true;"
                    + "document.querySelectorAll('a[href=\"#' + heading.id + '\"]').forEach(function (link) {"
                    + " if (link.closest('li')) { link.closest('li').hidden = true; } });")
    public static native void hideSection(HTMLElement heading);

    /// Loads the page anew.
    @JSBody(script = "location.reload();")
    public static native void reload();

    /// What is done when the browser answers.
    @JSFunctor
    public interface Answer extends JSObject {
        /// Goes on.
        void given();
    }
}
