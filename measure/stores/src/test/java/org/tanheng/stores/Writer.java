// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.file.Path;
import org.tanheng.telemetry.ReadingGenerator;
import org.tanheng.telemetry.ReadingStore;

/** A process that writes generated batches until it is killed, telling each one acknowledged. */
final class Writer {
  static final int POINTS = 20;

  private Writer() {}

  public static void main(String[] args) {
    int first = Integer.parseInt(args[1]);
    ReadingGenerator generator = new ReadingGenerator(Long.parseLong(args[2]), POINTS);
    try (ReadingStore store = RocksReadingStore.open(Path.of(args[0]))) {
      for (int batch = first; batch < Integer.MAX_VALUE; batch++) {
        store.upsert(generator.batch(batch));
        System.out.println(batch);
      }
    }
  }
}
