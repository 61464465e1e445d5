/** What a reader could work out of few people from everything that is published, and whether a published text tells who somebody is. */
package asc.disclosure;
