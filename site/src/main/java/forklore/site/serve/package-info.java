/// Shows the site in a browser of this machine while its documents are written.
package forklore.site.serve;
