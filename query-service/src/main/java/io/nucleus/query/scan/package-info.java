/** Scans: what each found, account by account. */
package io.nucleus.query.scan;
