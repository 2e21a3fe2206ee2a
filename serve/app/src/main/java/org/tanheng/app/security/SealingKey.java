// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets that the database keeps: AES-256 in GCM (NIST SP 800-38D) under a key in a file
 * that the server's user alone may read, so that the tables by themselves give nothing away. Each
 * secret is bound to its place, and opens in no other.
 */
public final class SealingKey {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  private SealingKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, "AES");
  }

  /** The key in {@code keys/NAME.key} of the data folder; made if it is not there. */
  public static SealingKey in(Path data, String name) {
    Path file = data.resolve("keys").resolve(name + ".key");
    try {
      byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : make(file);
      if (bytes.length != KEY_BYTES) {
        throw new IllegalStateException(file + " is no key of " + KEY_BYTES + " bytes");
      }
      return new SealingKey(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole before it has its name, so that a crash leaves no half key. */
  private static byte[] make(Path file) throws IOException {
    byte[] made = new byte[KEY_BYTES];
    RANDOM.nextBytes(made);
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(fresh);
    }
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(made));
      channel.force(true);
    }
    Files.move(fresh, file);
    return made;
  }

  /** Nonce and sealed secret; it opens only for the same place. */
  public byte[] seal(String place, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] hidden =
          cipher(Cipher.ENCRYPT_MODE, nonce, place)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was sealed; empty if not under this key, or not for this place. */
  public Optional<String> open(String place, byte[] sealed) {
    if (sealed.length < NONCE_BYTES) {
      return Optional.empty();
    }
    ByteBuffer both = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE_BYTES];
    both.get(nonce);
    byte[] hidden = new byte[both.remaining()];
    both.get(hidden);
    try {
      byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(hidden);
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
