/** Makes exports: takes them off the queue, and sees that each ends as one file, or as none with a reason. */
package io.nucleus.export.work;
