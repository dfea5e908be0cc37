/** What {@code make up}, {@code make demo} and {@code make down} do: runs the product on this machine and stops it again. */
package io.nucleus.localaws.launcher;
