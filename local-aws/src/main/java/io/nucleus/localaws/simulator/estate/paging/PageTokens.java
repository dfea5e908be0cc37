package io.nucleus.localaws.simulator.estate.paging;

import io.nucleus.localaws.simulator.protocol.CallContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/**
 * Opaque tokens: a position with a checksum over position, operation, account, region and qualifier, so that a token of
 * another listing is told from one of this.
 */
final class PageTokens {
    private static final byte VERSION = 1;
    private static final int LENGTH = 1 + Long.BYTES + Integer.BYTES;
    private static final long MASK = 0x5DEECE66DA5A5A5AL;

    private final String listing;

    PageTokens(CallContext call, String qualifier) {
        this.listing = String.join("|", call.service(), call.operation(), call.accountId(), call.region(), qualifier);
    }

    String token(long position) {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .putLong(position ^ MASK)
                .putInt(checksum(position))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty if the token was not made for this listing. */
    OptionalLong position(String token) {
        byte[] bytes = decode(token);
        if (bytes.length != LENGTH || bytes[0] != VERSION) {
            return OptionalLong.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, LENGTH - 1);
        long position = buffer.getLong() ^ MASK;
        return buffer.getInt() == checksum(position) ? OptionalLong.of(position) : OptionalLong.empty();
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // not Base64, so not a token of ours
        }
    }

    private int checksum(long position) {
        CRC32C checksum = new CRC32C();
        checksum.update((listing + "|" + position).getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }
}
