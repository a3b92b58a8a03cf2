/// Tests of the labs in the page.
package forklore.site.lab;
