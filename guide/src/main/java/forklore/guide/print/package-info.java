/// The guide as one document for print: macros are expanded, pages become chapters, links between them go on working.
package forklore.guide.print;
