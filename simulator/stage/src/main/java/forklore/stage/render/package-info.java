/// A display list as text: SVG for pages and files, a table for the terminal.
package forklore.stage.render;
