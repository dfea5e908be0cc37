/** An account settles once all its regions have: history, archive, the account's own record, and then perhaps the scan. */
package io.nucleus.writer.account;
