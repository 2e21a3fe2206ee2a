// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Keeps files by the SHA-256 of their bytes, each once. A file is on the disk before {@link #put}
 * returns, and its bytes are hashed again whenever they are read.
 */
public final class FileStore {
  private final Path root;

  /** Keeps the files below {@code root}. */
  public FileStore(Path root) {
    this.root = root;
  }

  /** Stores the bytes of a stream, refused when there are none or more than {@code limit}. */
  public Outcome<StoredFile> put(InputStream bytes, long limit) throws IOException {
    Files.createDirectories(root);
    Path partial = Files.createTempFile(root, "upload-", ".part");
    try {
      MessageDigest digest = sha256();
      long size = copy(new DigestInputStream(bytes, digest), partial, limit);
      if (size == 0 || size > limit) {
        return Outcome.refused(
            Finding.error(
                "file-size",
                "file",
                size == 0 ? "no bytes" : "more than " + limit + " bytes",
                "1 to " + limit + " bytes",
                size == 0 ? "choose the file again" : "split the file, or make the scan smaller"));
      }
      Hash hash = new Hash(HexFormat.of().formatHex(digest.digest()));
      Path target = path(hash);
      Files.createDirectories(root.resolve(hash.hex().substring(0, 2)));
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
      return Outcome.done(new StoredFile(hash, size));
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /** The bytes of a file; a finding when they are gone or no longer those that were stored. */
  public Outcome<byte[]> read(Hash hash) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path(hash));
    } catch (NoSuchFileException e) {
      return Outcome.refused(damaged(hash, "no file"));
    }
    Hash found = Hash.of(bytes);
    return found.equals(hash)
        ? Outcome.done(bytes)
        : Outcome.refused(damaged(hash, "bytes of SHA-256 " + found.hex()));
  }

  private static Finding damaged(Hash hash, String got) {
    return Finding.error(
        "attachment-damaged",
        hash.hex(),
        got,
        "the bytes that were stored",
        "Restore the file from a backup or upload it again.");
  }

  private Path path(Hash hash) {
    return root.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
  }

  private static long copy(InputStream in, Path to, long limit) throws IOException {
    long size = 0;
    try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[65536];
      for (int n = in.read(buffer); n >= 0 && size <= limit; n = in.read(buffer)) {
        var part = ByteBuffer.wrap(buffer, 0, n);
        while (part.hasRemaining()) {
          channel.write(part);
        }
        size += n;
      }
      channel.force(true);
    }
    return size;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
