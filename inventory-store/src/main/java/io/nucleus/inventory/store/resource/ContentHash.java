package io.nucleus.inventory.store.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.json.InventoryJson;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** Tells whether a resource is as it was: equal content has an equal hash, whatever the order of tags. */
public final class ContentHash {
    private static final ObjectMapper JSON = InventoryJson.mapper();

    private ContentHash() {}

    /** SHA-256 of everything a scan says of it, 64 lower-case hexadecimal digits. */
    public static String of(Resource resource) {
        try {
            byte[] canonical = JSON.writeValueAsBytes(new Canonical(
                    resource.name(),
                    resource.region(),
                    resource.state(),
                    new TreeMap<>(resource.tags()),
                    new TreeMap<>(resource.metadata()),
                    resource.createdAt() == null ? null : resource.createdAt().toString()));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Members in this order, maps sorted. Public for Jackson. */
    public record Canonical(
            String name,
            String region,
            String state,
            TreeMap<String, String> tags,
            TreeMap<String, String> metadata,
            String createdAt) {}
}
