/** What has arrived, and whether we have seen it before; recognised by content, never by name. */
package asc.inbox;
