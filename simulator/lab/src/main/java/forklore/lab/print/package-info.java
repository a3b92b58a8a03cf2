/// Sheets to print and to read: what a student gets, and what a teacher gets, as AsciiDoc.
package forklore.lab.print;
