/** What is hidden in a table about people before it is published, and an attacker who tries to have it all the same. */
package asc.disclosure;
