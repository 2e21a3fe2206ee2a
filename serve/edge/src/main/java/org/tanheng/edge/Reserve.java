// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room on the disk that the buffer keeps for itself. On a full disk it is given up so that what is
 * sent and acknowledged can still be noted, and with it the buffer emptied; readings are taken
 * again when the room is back.
 */
final class Reserve {
  private static final int BYTES = 1 << 20;

  private final Path file;
  private boolean isHeld;

  Reserve(Path folder) {
    this.file = folder.resolve("reserve");
  }

  /** Takes the room; fails on a full disk. */
  void hold() throws IOException {
    if (isHeld) {
      return;
    }
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer zeros = ByteBuffer.allocate(BYTES);
      while (zeros.hasRemaining()) {
        channel.write(zeros);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    isHeld = true;
  }

  /** A note that must come to the disk, if need be in the room that was kept. */
  void note(Note note) throws IOException {
    try {
      note.write();
    } catch (IOException full) {
      if (!isHeld) {
        throw full;
      }
      Files.deleteIfExists(file);
      isHeld = false;
      note.write();
    }
  }

  /** Something small that is written. */
  @FunctionalInterface
  interface Note {
    void write() throws IOException;
  }
}
