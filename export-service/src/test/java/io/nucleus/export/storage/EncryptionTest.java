package io.nucleus.export.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.export.storage.Encryption.By;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncryptionTest {
    @Test
    void aKeyThatWouldNotBeUsedIsRefused() {
        assertThatThrownBy(() -> new Encryption(By.S3, Optional.of("key")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nucleus.export.files.kms-key-id")
                .hasMessageContaining("s3");
        assertThat(new Encryption(By.KMS, Optional.of("key")).keyId()).contains("key");
    }
}
