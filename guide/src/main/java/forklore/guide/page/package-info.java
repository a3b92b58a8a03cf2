/// Pages: from the lines of a document to a file of the guide, and the checks over all of them.
package forklore.guide.page;
