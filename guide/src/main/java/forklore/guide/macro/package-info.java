/// The macros: each turns a call in a document into HTML, or into a problem with its file and line.
package forklore.guide.macro;
