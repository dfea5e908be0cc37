package io.nucleus.localaws.simulator.protocol.route;

import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.util.Map;
import java.util.Set;

/**
 * What the SDK's endpoint rules say of signing names, in their S3 part, and its classes do not: S3 signs some operations
 * with other names than its own, and one of them cannot be told from another by anything else.
 */
final class SigningNames {
    private static final Map<String, String> USUAL =
            Map.of("s3express", "s3", "s3-outposts", "s3", "s3-object-lambda", "s3");

    /** Both are {@code GET /}. */
    private static final Map<String, String> DEMANDED =
            Map.of("s3:ListDirectoryBuckets", "s3express", "s3:ListBuckets", "s3");

    /** All of AWS's services that speak REST-XML, S3 Control being signed as S3 is. */
    private static final Set<String> XML = Set.of("cloudfront", "route53", "s3");

    private SigningNames() {}

    /** Whether a client that signs with this name reads XML, to be told so though the service is not known here. */
    static boolean readsXml(String signingName) {
        return XML.contains(usual(signingName));
    }

    /** The name by which the service is known. */
    static String usual(String signingName) {
        return USUAL.getOrDefault(signingName, signingName);
    }

    /** Whether a call signed with this name can be this operation's. */
    static boolean fits(OperationModel operation, String signingName) {
        String demanded = DEMANDED.get(operation.toString());
        return demanded == null || demanded.equals(signingName);
    }
}
