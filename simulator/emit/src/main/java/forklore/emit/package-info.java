/// A scenario as the text of a program, made for people to read and for the runner to compile.
///
/// Everything here is pure: the same scenario always gives the same text, character for character.
package forklore.emit;
