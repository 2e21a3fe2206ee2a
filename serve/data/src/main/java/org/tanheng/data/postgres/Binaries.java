// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL programs of this platform once, into a folder named by their content. */
final class Binaries {
  static final String PREFIX = "bin-";

  private Binaries() {}

  /** The folder that holds {@code bin/postgres}; unpacked first when it is not there yet. */
  static Path unpackUnder(Path home) throws IOException {
    String resource = Platform.resource();
    String hash = hashOf(resource);
    Path target = home.resolve(PREFIX + hash.substring(0, 12));
    if (Files.isDirectory(target)) {
      return target;
    }
    Path partial = Files.createTempDirectory(home, "unpack-");
    try (InputStream in = open(resource)) {
      unpack(in, partial);
      // Everyone may read the programs: as root they can run under another user.
      Platform.permit(partial, "rwxr-xr-x");
      moveInto(partial, target);
    } finally {
      Folders.delete(partial);
    }
    return target;
  }

  private static void moveInto(Path partial, Path target) throws IOException {
    try {
      Files.move(partial, target);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
    }
  }

  private static void unpack(InputStream compressed, Path into) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(compressed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = inside(into, into.resolve(entry.getName()));
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(parent(path));
          inside(into, parent(path).resolve(entry.getLinkName()));
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
          Files.createDirectories(parent(path));
          Files.copy(tar, path);
          makeExecutable(path, entry.getMode());
        }
      }
    }
  }

  private static Path inside(Path root, Path path) throws IOException {
    Path normal = path.normalize();
    if (!normal.startsWith(root)) {
      throw new IOException("archive entry leaves its folder: " + path);
    }
    return normal;
  }

  private static Path parent(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IOException("no parent folder: " + path);
    }
    return parent;
  }

  private static void makeExecutable(Path path, int mode) throws IOException {
    if ((mode & 0100) == 0 || !Platform.isPosix(path)) {
      return;
    }
    Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
    permissions.add(PosixFilePermission.OWNER_EXECUTE);
    permissions.add(PosixFilePermission.GROUP_EXECUTE);
    permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    Files.setPosixFilePermissions(path, permissions);
  }

  private static String hashOf(String resource) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(open(resource), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = Binaries.class.getResourceAsStream("/" + resource);
    if (in == null) {
      throw new FindingException(
          Finding.error(
              "postgres-platform",
              "PostgreSQL",
              Platform.name(),
              "a platform whose PostgreSQL programs are in the package (" + resource + ")",
              "Set TANHENG_DB_URL to a PostgreSQL 15 or newer of your own."));
    }
    return in;
  }
}
