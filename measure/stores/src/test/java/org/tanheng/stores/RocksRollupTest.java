// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.RollupContract;

class RocksRollupTest extends RollupContract {
  @TempDir Path directory;

  @Override
  protected ReadingStore open() {
    return RocksReadingStore.open(directory);
  }
}
