/// What grading found: a result of named checks, which every report and export is made from.
package forklore.lab.result;
