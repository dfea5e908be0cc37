/** From a request to the operation that it calls: by signing name, then by what the service's protocol tells. */
package io.nucleus.localaws.simulator.protocol.route;
