/** What people sent comes back to them with its faults marked, and what they mended says which rows it corrects. */
package asc.correction;
