/**
 * AWS's wire protocols, served generically from the AWS SDK's own model metadata: a request becomes the SDK's request
 * object, an {@link io.nucleus.localaws.simulator.protocol.Operation} answers with the SDK's response object, and that
 * is written in the service's protocol.
 */
package io.nucleus.localaws.simulator.protocol;
