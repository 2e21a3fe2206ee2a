// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * How far the server has acknowledged, and what is on its way: kept in a file that is replaced as a
 * whole, so that a batch keeps its number and its readings over any crash.
 *
 * @param acknowledged position up to which all was acknowledged
 * @param number of the last batch that was made
 * @param sentTo position after the batch on its way; the same as acknowledged: none is
 */
record Cursor(String epoch, long acknowledged, long number, long sentTo) {

  static Cursor read(Path file, String freshEpoch) throws IOException {
    if (!Files.exists(file)) {
      return new Cursor(freshEpoch, 0, 0, 0);
    }
    String[] words = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
    return new Cursor(
        words[0], Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
  }

  void write(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    String text = "%s %d %d %d\n".formatted(epoch, acknowledged, number, sentTo);
    replace(fresh, file, text);
  }

  static void replace(Path fresh, Path file, String text) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }
}
