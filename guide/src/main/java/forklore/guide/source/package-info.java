/// The source text of documents: places, problems, and what can be checked without rendering.
package forklore.guide.source;
