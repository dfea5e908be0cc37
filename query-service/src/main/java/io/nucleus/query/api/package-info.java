/** How parameters of requests are read and refused. */
package io.nucleus.query.api;
