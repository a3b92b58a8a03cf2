/// The shipped scenarios and platforms as texts: list, find, read. It knows nothing of what they mean.
package forklore.catalogue;
