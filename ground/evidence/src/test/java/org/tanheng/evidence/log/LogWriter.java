// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A process that appends numbered entries until it is killed, telling each size acknowledged. */
final class LogWriter {
  private static final int MOST = 400;

  private LogWriter() {}

  public static void main(String[] args) throws IOException {
    NoteSigner signer = NoteSigner.parse(Files.readString(Path.of(args[1]))).orElseThrow();
    SplittableRandom random = new SplittableRandom();
    try (TileLog log = TileLog.open(Path.of(args[0]), signer).orElseThrow()) {
      while (true) {
        List<byte[]> entries = new ArrayList<>();
        int count = 1 + random.nextInt(MOST);
        for (int i = 0; i < count; i++) {
          entries.add(entry(log.size() + i));
        }
        log.append(entries);
        System.out.println(log.size());
      }
    }
  }

  static byte[] entry(long index) {
    return ("entry " + index).getBytes(StandardCharsets.UTF_8);
  }
}
