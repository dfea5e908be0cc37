/** How answers and the web UI are served. */
package io.nucleus.query.web;
