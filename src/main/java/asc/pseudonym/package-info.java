/** Pseudonyms for people: the keys they are made with, the file that holds the keys, and what the log knows of them. */
package asc.pseudonym;
