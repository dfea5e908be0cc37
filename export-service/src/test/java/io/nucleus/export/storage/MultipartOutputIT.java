package io.nucleus.export.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.export.TestHub;
import io.nucleus.inventory.store.export.Export;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartOutputIT {
    private static final long PLENTY = 1L << 30;

    private final TestHub hub = TestHub.create();
    private final byte[] content = random(MultipartOutput.PART_BYTES * 2 + 12_345);

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static Export export() {
        Instant now = Instant.parse("2026-11-26T07:00:00Z");
        return Export.queued(
                "01KBDH8N00S4WXYV8SJ7ZPT2QE",
                "ada",
                new Export.Order("ada", "{}", "xlsx", "f.xlsx", "exports/ada/1/export.xlsx", now, now, "c"),
                1);
    }

    @Test
    void whatWasWrittenIsThereOnceItIsCompletedAndNotBefore() throws IOException {
        MultipartOutput output = hub.bucket(hub.s3(), PLENTY).begin(export());
        for (int from = 0; from < content.length; from += 100_000) {
            output.write(content, from, Math.min(100_000, content.length - from));
        }
        assertThat(hub.files()).isEmpty();

        output.complete();
        output.abort();

        assertThat(hub.files()).containsExactly("exports/ada/1/export.xlsx");
        assertThat(hub.file("exports/ada/1/export.xlsx")).isEqualTo(content);
        assertThat(hub.openUploads()).isZero();
        assertThat(output.bytes()).isEqualTo(content.length);
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        hub.bucket(hub.s3(), PLENTY).begin(export()).complete();

        assertThat(hub.file("exports/ada/1/export.xlsx")).isEmpty();
    }

    @Test
    void anAbortedOneLeavesNothing() throws IOException {
        MultipartOutput output = hub.bucket(hub.s3(), PLENTY).begin(export());
        output.write(content);
        output.abort();

        assertThat(hub.files()).isEmpty();
        assertThat(hub.openUploads()).isZero();
        assertThatThrownBy(() -> output.write(1)).isInstanceOf(IOException.class);
    }

    @Test
    void partsThatFailAreSentAgain() throws IOException {
        FaultyS3 faulty = new FaultyS3(hub.s3())
                .failing("uploadPart", 503, call -> call <= 3)
                .failing("completeMultipartUpload", 500, call -> call == 1);
        MultipartOutput output = hub.bucket(faulty.client(), PLENTY).begin(export());
        output.write(content);
        output.complete();

        assertThat(hub.file("exports/ada/1/export.xlsx")).isEqualTo(content);
    }

    @Test
    void aRefusalFailsAtOnceAndNothingIsLeft() throws IOException {
        FaultyS3 faulty = new FaultyS3(hub.s3()).failing("uploadPart", 403, call -> call == 2);
        MultipartOutput output = hub.bucket(faulty.client(), PLENTY).begin(export());

        assertThatThrownBy(() -> {
                    output.write(content);
                    output.complete();
                })
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("injected");
        output.abort();
        assertThat(hub.files()).isEmpty();
        assertThat(hub.openUploads()).isZero();
    }

    @Test
    void aFileThatGrowsTooLargeIsRefused() {
        MultipartOutput output = hub.bucket(hub.s3(), content.length - 1).begin(export());

        assertThatThrownBy(() -> output.write(content)).isInstanceOf(FileTooLargeException.class);
        output.abort();
        assertThat(hub.openUploads()).isZero();
    }

    @Test
    void anUploadOfAWorkerThatIsGoneCanCompleteNoMore() throws IOException {
        MultipartOutput abandoned = hub.bucket(hub.s3(), PLENTY).begin(export());
        abandoned.write(content);

        hub.bucket(hub.s3(), PLENTY).abortUploads(export()).await().indefinitely();

        assertThatThrownBy(abandoned::complete).isInstanceOf(IOException.class);
        assertThat(hub.files()).isEmpty();
    }

    @Test
    void filesAreEncryptedAndTheirKindIsTold() throws IOException {
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        var recorded = java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {software.amazon.awssdk.services.s3.S3AsyncClient.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("createMultipartUpload")) {
                        asked.writeBytes(arguments[0].toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    }
                    return method.invoke(hub.s3(), arguments);
                });
        hub.bucket((software.amazon.awssdk.services.s3.S3AsyncClient) recorded, PLENTY)
                .begin(export())
                .complete();

        assertThat(asked.toString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("ServerSideEncryption=AES256", "spreadsheetml.sheet");
    }
}
