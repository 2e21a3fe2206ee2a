// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.tanheng.app.web.DataFolder;

/**
 * Passwords of connections as the database keeps them: AES-256 in GCM under the key in {@code
 * keys/connections.key} of the data folder, bound to the connection and the name of the setting.
 */
@Component
class SecretSeal {
  private static final String MARK = "sealed:1:";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  SecretSeal(DataFolder folder) {
    Path file = folder.path().resolve("keys").resolve("connections.key");
    try {
      key = new SecretKeySpec(Files.exists(file) ? Files.readAllBytes(file) : make(file), "AES");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (key.getEncoded().length != KEY_BYTES) {
      throw new IllegalStateException(file + " is no key of " + KEY_BYTES + " bytes");
    }
  }

  /** Whole before it has its name, so that a crash leaves no half key. */
  private static byte[] make(Path file) throws IOException {
    byte[] made = new byte[KEY_BYTES];
    RANDOM.nextBytes(made);
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling("connections.key.new");
    Files.deleteIfExists(fresh);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(fresh);
    }
    try (var channel = java.nio.channels.FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(made));
      channel.force(true);
    }
    Files.move(fresh, file);
    return made;
  }

  static boolean isSealed(String value) {
    return value.startsWith(MARK);
  }

  /** A secret of a setting of a connection; nothing stays nothing. */
  String seal(UUID connection, String setting, String secret) {
    if (secret.isEmpty()) {
      return secret;
    }
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, connection, setting);
      byte[] hidden = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] both =
          ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden).array();
      return MARK + Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was sealed; empty if not under this key, or not for this setting of this connection. */
  Optional<String> open(UUID connection, String setting, String sealed) {
    if (!isSealed(sealed)) {
      return Optional.of(sealed);
    }
    try {
      ByteBuffer both =
          ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(MARK.length())));
      byte[] nonce = new byte[NONCE_BYTES];
      if (both.remaining() < nonce.length) {
        return Optional.empty();
      }
      both.get(nonce);
      byte[] hidden = new byte[both.remaining()];
      both.get(hidden);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, connection, setting);
      return Optional.of(new String(cipher.doFinal(hidden), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UUID connection, String setting)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((connection + "/" + setting).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
