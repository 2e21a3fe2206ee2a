// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.web.DataFolder;
import org.tanheng.evidence.receipt.ReceiptSigner;

/** The key that signs receipts: made when it is first needed, in a file of the server's user. */
@Component
public class ReceiptKeys {
  private final Path file;
  private @Nullable ReceiptSigner signer;

  ReceiptKeys(DataFolder data) {
    this.file = data.path().resolve("evidence").resolve("receipt.key");
  }

  /** The key. */
  public synchronized ReceiptSigner signer() {
    ReceiptSigner known = signer;
    if (known == null) {
      known = readOrMake();
      signer = known;
    }
    return known;
  }

  private ReceiptSigner readOrMake() {
    try {
      if (Files.exists(file)) {
        return ReceiptSigner.parse(Files.readString(file, StandardCharsets.UTF_8)).orElseThrow();
      }
      ReceiptSigner fresh = ReceiptSigner.generate();
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = file.resolveSibling("receipt.key.new");
      Files.deleteIfExists(part);
      Path made =
          Files.createFile(
              part,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(made, fresh.encoded() + "\n", StandardOpenOption.SYNC);
      Files.move(made, file);
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
