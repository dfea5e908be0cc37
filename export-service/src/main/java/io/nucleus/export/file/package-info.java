/** The files that exports are: workbooks, CSV, NDJSON. */
package io.nucleus.export.file;
