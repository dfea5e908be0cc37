package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.ACM;
import static io.nucleus.collector.access.AwsServices.ACM_PCA;

import java.util.List;
import software.amazon.awssdk.services.acm.AcmAsyncClient;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.KeyAlgorithm;
import software.amazon.awssdk.services.acm.model.ListCertificatesRequest;
import software.amazon.awssdk.services.acm.model.ListCertificatesResponse;
import software.amazon.awssdk.services.acmpca.AcmPcaAsyncClient;
import software.amazon.awssdk.services.acmpca.model.CertificateAuthority;
import software.amazon.awssdk.services.acmpca.model.ListCertificateAuthoritiesRequest;
import software.amazon.awssdk.services.acmpca.model.ListCertificateAuthoritiesResponse;
import software.amazon.awssdk.services.acmpca.model.ResourceOwner;

/** Certificates and private certificate authorities. */
final class AcmListings {
    /** Every algorithm that the SDK knows. */
    private static final List<KeyAlgorithm> ALL_KEYS = List.copyOf(KeyAlgorithm.knownValues());

    private AcmListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(certificates(), authorities());
    }

    /**
     * Without the key types, ACM would leave out all certificates but those with RSA keys of 1,024 and 2,048 bits and not say so (ACM
     * API Reference, Filters).
     */
    private static Listing<AcmAsyncClient, CertificateSummary> certificates() {
        return Listing.regional(ACM, "acm:ListCertificates")
                .pages(
                        1,
                        1_000,
                        size -> ListCertificatesRequest.builder()
                                .includes(filters -> filters.keyTypes(ALL_KEYS))
                                .maxItems(size),
                        AcmAsyncClient::listCertificatesPaginator,
                        ListCertificatesResponse::certificateSummaryList)
                .tagsInBulk()
                .yields(ResourceKind.<CertificateSummary>of(
                                "acm:certificate",
                                certificate -> uuidIn(certificate.certificateArn()),
                                CertificateSummary::certificateArn)
                        .name(CertificateSummary::domainName)
                        .state(CertificateSummary::statusAsString)
                        .created(CertificateSummary::createdAt)
                        .build());
    }

    private static Listing<AcmPcaAsyncClient, CertificateAuthority> authorities() {
        return Listing.regional(ACM_PCA, "acm-pca:ListCertificateAuthorities")
                .pages(
                        1,
                        1_000,
                        size -> ListCertificateAuthoritiesRequest.builder()
                                .resourceOwner(ResourceOwner.SELF)
                                .maxResults(size),
                        AcmPcaAsyncClient::listCertificateAuthoritiesPaginator,
                        ListCertificateAuthoritiesResponse::certificateAuthorities)
                .tagsInBulk()
                .yields(ResourceKind.<CertificateAuthority>of(
                                "acm-pca:certificate-authority",
                                authority -> uuidIn(authority.arn()),
                                CertificateAuthority::arn)
                        .state(CertificateAuthority::statusAsString)
                        .created(CertificateAuthority::createdAt)
                        .build());
    }

    private static String uuidIn(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
