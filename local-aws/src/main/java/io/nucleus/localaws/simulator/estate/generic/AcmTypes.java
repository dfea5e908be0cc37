package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import software.amazon.awssdk.services.acm.model.ListCertificatesRequest;
import software.amazon.awssdk.services.acmpca.model.ListCertificateAuthoritiesRequest;

/** Certificates and private certificate authorities. */
final class AcmTypes {
    private static final GenericType CERTIFICATE = GenericType.regional(
                    "acm:certificate", ListCertificatesRequest.class, "CertificateSummaryList")
            .id(null, IdStyle.uuid())
            .arn("CertificateArn", "certificate/{id}")
            .name("DomainName", item -> Names.of(item, List.of("www", "api", "login")) + ".example.com")
            .state("Status", "ISSUED", "PENDING_VALIDATION", "EXPIRED", "FAILED")
            .created("CreatedAt")
            .with("Type", "AMAZON_ISSUED", "AMAZON_ISSUED", "IMPORTED", "PRIVATE")
            .with("KeyAlgorithm", "RSA_2048", "EC_prime256v1", "RSA_4096", "RSA_1024")
            .with("InUse", true, false)
            .with("RenewalEligibility", "ELIGIBLE", "INELIGIBLE")
            .pages(1, 1_000, 1_000)
            .share(2)
            .build();

    private static final GenericType AUTHORITY = GenericType.regional(
                    "acm-pca:certificate-authority", ListCertificateAuthoritiesRequest.class, "CertificateAuthorities")
            .id(null, IdStyle.uuid())
            .arn("Arn", "certificate-authority/{id}")
            .nameTag()
            .state("Status", "ACTIVE", "DISABLED", "PENDING_CERTIFICATE", "DELETED")
            .created("CreatedAt")
            .part("OwnerAccount", item -> item.accountId())
            .with("Type", "ROOT", "SUBORDINATE")
            .with("UsageMode", "GENERAL_PURPOSE", "SHORT_LIVED_CERTIFICATE")
            .with("CertificateAuthorityConfiguration.KeyAlgorithm", "RSA_2048", "EC_prime256v1")
            .with("CertificateAuthorityConfiguration.SigningAlgorithm", "SHA256WITHRSA", "SHA256WITHECDSA")
            .part("CertificateAuthorityConfiguration.Subject.CommonName", item -> Names.domain(item) + " CA")
            .pages(1, 1_000, 1_000)
            .share(0.1)
            .build();

    static final List<GenericType> ALL = List.of(CERTIFICATE, AUTHORITY);

    private AcmTypes() {}
}
