/// What all tests of the site share.
package forklore.site;
