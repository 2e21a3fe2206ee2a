// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a log. A file is whole or absent: written beside its place, synced and moved there;
 * {@link #sync} makes the moves themselves durable.
 */
final class LogFolder implements LogFiles {
  private final Path folder;
  private final Set<Path> changed = new HashSet<>();

  LogFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  Path path() {
    return folder;
  }

  @Override
  public Optional<byte[]> read(String path) {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Path parent = parent(file);
    create(parent);
    Path beside = parent.resolve(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      out.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    changed.add(parent);
  }

  private static Path parent(Path file) {
    return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
  }

  private void create(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      Path above = parent(parent);
      if (!parent.equals(folder)) {
        create(above);
      }
      Files.createDirectories(parent);
      changed.add(above);
    }
  }

  /** Makes the moves since the last call survive a loss of power. */
  void sync() throws IOException {
    for (Path parent : changed) {
      try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
    changed.clear();
  }

  /** Removes a partial tile's folder once the full tile is there. */
  void deleteParts(TilePath full) throws IOException {
    Path parts = folder.resolve(full.path() + ".p");
    if (Files.isDirectory(parts)) {
      try (var files = Files.list(parts)) {
        for (Path part : files.toList()) {
          Files.delete(part);
        }
      }
      Files.delete(parts);
    }
  }
}
