/// Puts the display list of [forklore.stage] on a canvas, with the fonts and the colours of the window.
package forklore.desktop.draw;
