package io.nucleus.endtoend;

import io.nucleus.localaws.HubAccess;
import io.nucleus.localaws.LocalAws;
import io.nucleus.localaws.simulator.control.SimulatedOrganization;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.protocol.CallContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.s3.S3Client;

/** The secrets that the simulated organization keeps in environments of its functions, and where they turn up. */
final class PlantedSecrets {
    private static final Set<String> VARIABLES =
            Set.of("DB_PASSWORD", "THIRD_PARTY_ACCESS_KEY", "THIRD_PARTY_SECRET_KEY");
    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");

    private final Set<String> secrets = new HashSet<>();

    PlantedSecrets(SimulatedOrganization organization) {
        for (Account account : organization.estate().plan().accounts()) {
            account.activeRegions().forEach(region -> add(organization, account, region));
        }
    }

    private void add(SimulatedOrganization organization, Account account, String region) {
        CallContext call = new CallContext(account.id(), "arn", region, "lambda", "ListFunctions", "test");
        String marker = null;
        do {
            ListFunctionsResponse page = (ListFunctionsResponse) organization
                    .operations()
                    .find(ListFunctionsRequest.class)
                    .orElseThrow()
                    .answer(call, ListFunctionsRequest.builder().marker(marker).build());
            page.functions().stream()
                    .filter(function -> function.environment() != null)
                    .flatMap(function -> function.environment().variables().entrySet().stream())
                    .filter(variable -> VARIABLES.contains(variable.getKey()))
                    .map(Map.Entry::getValue)
                    .forEach(secrets::add);
            marker = page.nextMarker();
        } while (marker != null);
    }

    int count() {
        return secrets.size();
    }

    /** Those that stand in a text. */
    Set<String> in(String text) {
        return new TreeSet<>(
                NO_WORD.splitAsStream(text).filter(secrets::contains).toList());
    }

    /** Those that stand in any item of the table. */
    Set<String> inTable(LocalAws aws) {
        try (DynamoDbClient client = aws.access().dynamoDbClient()) {
            Set<String> found = new TreeSet<>();
            client.scanPaginator(r -> r.tableName(aws.table()))
                    .items()
                    .forEach(item -> found.addAll(in(item.toString())));
            return found;
        }
    }

    /** Those that stand in any text or compressed text of any bucket. */
    Set<String> inBuckets(LocalAws aws) {
        HubAccess access = aws.access();
        try (S3Client client = access.s3Client()) {
            Set<String> found = new TreeSet<>();
            for (var bucket : client.listBuckets().buckets()) {
                client.listObjectsV2Paginator(r -> r.bucket(bucket.name())).contents().stream()
                        .map(object -> client.getObjectAsBytes(
                                        r -> r.bucket(bucket.name()).key(object.key()))
                                .asByteArray())
                        .forEach(bytes -> found.addAll(in(text(bytes))));
            }
            return found;
        }
    }

    private static String text(byte[] bytes) {
        boolean compressed = bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
        try {
            byte[] plain = compressed ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
            return new String(plain, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that stand in any file of the directory. */
    Set<String> inFiles(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            Set<String> found = new TreeSet<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                    lines.forEach(line -> found.addAll(in(line)));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that stand in any of the rows. */
    Set<String> inRows(List<?> rows) {
        Set<String> found = new TreeSet<>();
        rows.forEach(row -> found.addAll(in(row.toString())));
        return found;
    }
}
