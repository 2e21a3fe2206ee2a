// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/** Unpacks a workbook once into nothing, counting, so that a small file cannot fill the memory. */
final class ZipGuard {
  private static final long MOST_BYTES = 2L << 30;
  private static final long MOST_STRINGS = 256L << 20;
  private static final int MOST_ENTRIES = 10_000;
  private static final long FREE = 64L << 20;
  private static final int MOST_RATIO = 150;

  private ZipGuard() {}

  /** The reason to refuse the file, null if there is none. */
  static @Nullable Finding refusal(Path file, String name) throws IOException {
    long packed = file.toFile().length();
    long total = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        return tooLarge(name, zip.size() + " parts");
      }
      byte[] buffer = new byte[1 << 16];
      for (ZipEntry entry : Collections.list(zip.entries())) {
        long size = 0;
        boolean strings = entry.getName().endsWith("sharedStrings.xml");
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            total += read;
            if (total > MOST_BYTES
                || (total > FREE && total / MOST_RATIO > packed)
                || (strings && size > MOST_STRINGS)) {
              return tooLarge(name, "more than " + (total >> 20) + " MB once unpacked");
            }
          }
        }
      }
    }
    return null;
  }

  private static Finding tooLarge(String name, String got) {
    return Finding.error(
        "xlsx-too-large",
        name,
        got,
        "a workbook that unpacks to a size like its own",
        "Save the sheet as CSV and import that.");
  }
}
