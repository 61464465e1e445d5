/** What a run would change, compared with the version in force: a plan, its gates, and its pages. */
package asc.plan;
