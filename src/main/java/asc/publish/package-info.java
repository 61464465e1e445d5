/** Versions of the published warehouse: built aside, verified, sealed, switched to in one step, rolled back, pruned. */
package asc.publish;
