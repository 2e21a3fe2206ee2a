// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.NoteSigner;

/** The key of the device in a file that its user alone reads; made where there is none. */
final class DeviceKey {
  private static final String NAME = "gateway";

  private DeviceKey() {}

  static @Nullable NoteSigner readOrMake(@Nullable Path file) throws IOException {
    if (file == null) {
      return null;
    }
    if (!Files.exists(file)) {
      Path part = Path.of(file + ".new");
      Files.deleteIfExists(part);
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          part,
          NoteSigner.generate(NAME, KeyType.ED25519).encoded() + "\n",
          StandardOpenOption.SYNC);
      Files.move(part, file);
    }
    return NoteSigner.parse(Files.readString(file, StandardCharsets.UTF_8).strip()).orElseThrow();
  }
}
