/** What integration tests of the writer share: a writer put together by hand, scans to feed it, and the state it leaves. */
package io.nucleus.writer.rig;
