// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeyTest {
  @TempDir Path data;

  @Test
  void aSecretOpensUnderItsKeyAndInItsPlaceAlone() {
    byte[] sealed = SealingKey.in(data, "partners").seal("a", "geheim 密");
    SealingKey again = SealingKey.in(data, "partners");
    assertThat(again.open("a", sealed)).contains("geheim 密");
    assertThat(again.open("b", sealed)).isEmpty();
    assertThat(SealingKey.in(data, "connections").open("a", sealed)).isEmpty();
  }

  @Test
  void noChangedByteOpens() {
    SealingKey key = SealingKey.in(data, "partners");
    byte[] sealed = key.seal("a", "secret");
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThat(key.open("a", changed)).as("byte %d", i).isEmpty();
    }
    assertThat(key.open("a", new byte[3])).isEmpty();
  }

  @Test
  void theFileIsTheServersAloneAndAShortOneIsRefused() throws IOException {
    SealingKey.in(data, "partners");
    Path file = data.resolve("keys/partners.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.write(file, new byte[5]);
    assertThatThrownBy(() -> SealingKey.in(data, "partners"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("partners.key");
  }
}
