package io.nucleus.query.resource;

import io.nucleus.query.index.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the next page begins. It names a place in the order and not a state of the inventory, so that any replica can go on with
 * it, at any time, without having kept anything.
 *
 * @param question tells to which question it belongs
 * @param asOf when the first page was asked for: ages count from it on all pages
 * @param before how many rows the pages before it had
 */
record PageToken(int question, Instant asOf, long before, Place place) {
    private static final int FORM = 1;

    String encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeInt(question);
            out.writeLong(asOf.toEpochMilli());
            out.writeLong(before);
            out.writeBoolean(place.text() != null);
            if (place.text() != null) {
                out.writeUTF(place.text());
            } else {
                out.writeLong(place.number());
            }
            out.writeUTF(place.arn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Empty if the text is no token. */
    static Optional<PageToken> decode(String text) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            if (in.readByte() != FORM) {
                return Optional.empty();
            }
            int question = in.readInt();
            Instant asOf = Instant.ofEpochMilli(in.readLong());
            long before = in.readLong();
            boolean isText = in.readBoolean();
            Place place =
                    isText ? new Place(in.readUTF(), 0, in.readUTF()) : new Place(null, in.readLong(), in.readUTF());
            return in.read() < 0 && before >= 0
                    ? Optional.of(new PageToken(question, asOf, before, place))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
