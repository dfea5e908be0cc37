/** What is exported: rows, columns, form. */
package io.nucleus.export.order;
