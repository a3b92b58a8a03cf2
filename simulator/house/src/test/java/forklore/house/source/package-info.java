/// Rules about how the sources are written: lengths, names, leftovers.
package forklore.house.source;
