package io.nucleus.collector.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

/** No credential survives, wherever it stands and whatever surrounds it. */
class RedactorPropertyTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * @param text how it appears
     * @param secret the part that must not survive
     */
    record Credential(String text, String secret) {}

    @Property
    void noCredentialSurvivesInText(
            @ForAll("surroundings") String before,
            @ForAll("credentials") Credential credential,
            @ForAll("surroundings") String after) {
        String clean = Redactor.cleanText(before + " " + credential.text() + " " + after);

        assertThat(clean).doesNotContain(credential.secret()).contains(Redactor.REDACTED);
    }

    @Property
    void noCredentialSurvivesInMetadataAtAnyDepth(
            @ForAll("credentials") Credential credential, @ForAll("paths") List<String> path) {
        ObjectNode root = JSON.objectNode();
        ObjectNode node = root;
        for (String name : path) {
            node = node.putArray(name).addObject();
        }
        node.put("Description", credential.text());

        assertThat(Redactor.clean(root).toString()).doesNotContain(credential.secret());
    }

    @Property
    void noCredentialSurvivesInTags(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String key,
            @ForAll("credentials") Credential credential) {
        assertThat(Redactor.cleanTags(Map.of(key, credential.text())).get(key)).doesNotContain(credential.secret());
    }

    @Property
    void valuesOfEnvironmentVariablesNeverSurvive(
            @ForAll @AlphaChars @StringLength(min = 1, max = 30) String name, @ForAll("randomTexts") String value) {
        ObjectNode lambda = JSON.objectNode();
        lambda.putObject("Environment").putObject("Variables").put(name, value);
        ObjectNode ecs = JSON.objectNode();
        ecs.putArray("environment").addObject().put("name", name).put("value", value);

        assertThat(Redactor.clean(lambda).at("/Environment/Variables").get(name).textValue())
                .isEqualTo(Redactor.REDACTED);
        assertThat(Redactor.clean(ecs).at("/environment/0/name").textValue()).isEqualTo(name);
        assertThat(Redactor.clean(ecs).at("/environment/0/value").textValue()).isEqualTo(Redactor.REDACTED);
    }

    @Property
    void valuesUnderSecretNamesNeverSurvive(@ForAll("secretNames") String name, @ForAll("randomTexts") String value) {
        ObjectNode metadata = JSON.objectNode();
        metadata.putObject("Parameters").put(name, value);

        assertThat(Redactor.clean(metadata).at("/Parameters").get(name).textValue())
                .isEqualTo(Redactor.REDACTED);
        assertThat(Redactor.cleanTags(Map.of(name, value))).containsEntry(name, Redactor.REDACTED);
    }

    @Property
    void whatIsNoSecretStays(@ForAll("harmless") String text) {
        ObjectNode metadata = JSON.objectNode().put("Description", text);

        assertThat(Redactor.clean(metadata)).isEqualTo(metadata);
        assertThat(Redactor.cleanTags(Map.of("team", text))).containsEntry("team", text);
    }

    @Property
    void redactingTwiceChangesNothing(
            @ForAll("surroundings") String before, @ForAll("credentials") Credential credential) {
        String once = Redactor.cleanText(before + credential.text());

        assertThat(Redactor.cleanText(once)).isEqualTo(once);
    }

    @Property
    void anyTextIsTaken(@ForAll String text) {
        assertThat(Redactor.cleanText(text)).isNotNull();
    }

    @Provide
    Arbitrary<String> surroundings() {
        return Arbitraries.strings().ascii().excludeChars('@').ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> randomTexts() {
        return Arbitraries.strings().alpha().numeric().ofMinLength(9).ofMaxLength(60);
    }

    @Provide
    Arbitrary<List<String>> paths() {
        return Arbitraries.of("Statement", "Items", "settings", "Origins")
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> secretNames() {
        return Arbitraries.of(
                "password",
                "DB_PASSWORD",
                "dbPassword",
                "MasterUserPassword",
                "secret",
                "client_secret",
                "ClientSecret",
                "API_KEY",
                "apiKey",
                "x-api-key",
                "GITHUB_TOKEN",
                "authToken",
                "AWS_SECRET_ACCESS_KEY",
                "privateKey",
                "DB_PASS",
                "ConnectionString",
                "credentials",
                "UserData",
                "SECRET_VALUE",
                "password1");
    }

    @Provide
    Arbitrary<String> harmless() {
        Arbitrary<String> words = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> hex = Arbitraries.strings()
                .withChars("0123456789abcdef")
                .ofMinLength(8)
                .ofMaxLength(64);
        return Arbitraries.oneOf(
                words.list().ofMinSize(1).ofMaxSize(6).map(w -> String.join(" ", w)),
                hex.map(h -> "arn:aws:ec2:eu-west-1:123456789012:instance/i-" + h),
                words.map(w -> "arn:aws:secretsmanager:eu-west-1:123456789012:secret:" + w + "-AbCdEf"),
                words.map(w -> "https://sqs.eu-west-1.amazonaws.com/123456789012/" + w),
                hex,
                Arbitraries.of(
                        "AWSServiceRoleForElasticLoadBalancingXYZ1",
                        "/aws-service-role/elasticloadbalancing.amazonaws.com/",
                        "ELBSecurityPolicy-TLS13-1-2-2021-06",
                        "2026-11-01T02:00:00.123Z",
                        "jdbc:postgresql://db.example.com:5432/app",
                        "k8s.io/cluster-autoscaler/enabled",
                        "token.actions.githubusercontent.com:sub"));
    }

    @Provide
    Arbitrary<Credential> credentials() {
        Arbitrary<String> key = alphanumeric(16).map(s -> s.toUpperCase(java.util.Locale.ROOT));
        return Arbitraries.oneOf(
                key.map(k -> whole("AKIA" + k)),
                key.map(k -> whole("ASIA" + k)),
                alphanumeric(36).map(k -> whole("ghp_" + k)),
                alphanumeric(40).map(k -> whole("github_pat_" + k)),
                alphanumeric(24).map(k -> whole("xoxb-1234567890-" + k)),
                alphanumeric(24).map(k -> whole("sk_live_" + k)),
                alphanumeric(35).map(k -> whole("AIza" + k)),
                alphanumeric(20).map(k -> whole("glpat-" + k)),
                jwt(),
                privateKey(),
                alphanumeric(20).map(p -> new Credential("postgres://app:" + p + "@db.example.com:5432/app", p)),
                alphanumeric(20).map(p -> new Credential("Server=db;User Id=sa;Password=" + p + ";Encrypt=true", p)),
                alphanumeric(20).map(p -> new Credential("jdbc:mysql://db/app?user=a&password=" + p, p)),
                alphanumeric(20).map(p -> new Credential("{\"client_secret\": \"" + p + "\"}", p)),
                alphanumeric(44).map(p -> new Credential("Endpoint=sb://x/;SharedAccessKey=" + p, p)),
                alphanumeric(30).map(p -> new Credential("Authorization: Bearer " + p, p)),
                secretAccessKey().map(RedactorPropertyTest::whole));
    }

    private static Credential whole(String text) {
        return new Credential(text, text);
    }

    private static Arbitrary<String> alphanumeric(int length) {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .ofLength(length);
    }

    private static Arbitrary<Credential> jwt() {
        return Combinators.combine(alphanumeric(20), alphanumeric(40), alphanumeric(43))
                .as((header, claims, signature) -> whole("eyJ" + header + ".eyJ" + claims + "." + signature));
    }

    private static Arbitrary<Credential> privateKey() {
        return alphanumeric(64)
                .map(body -> new Credential(
                        "-----BEGIN RSA PRIVATE KEY-----\n" + body + "\n-----END RSA PRIVATE KEY-----", body));
    }

    /** As AWS makes them: no run of characters of one kind, as words have. */
    private static Arbitrary<String> secretAccessKey() {
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(13),
                        Arbitraries.strings().withCharRange('A', 'Z').ofLength(13),
                        Arbitraries.strings().numeric().ofLength(14))
                .as((lower, upper, digits) -> {
                    StringBuilder key = new StringBuilder();
                    for (int i = 0; i < 13; i++) {
                        key.append(lower.charAt(i)).append(upper.charAt(i)).append(digits.charAt(i));
                    }
                    return key.append(digits.charAt(13)).toString();
                });
    }
}
