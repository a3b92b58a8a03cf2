/// Rules about the documents: what they must list, and what they must not give away.
package forklore.house.document;
