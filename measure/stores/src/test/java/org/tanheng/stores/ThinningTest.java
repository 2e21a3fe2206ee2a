// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.ThinningContract;

/** The store in the process, whose log states each removal. */
class ThinningTest extends ThinningContract {
  @TempDir Path folder;

  @Override
  protected ReadingStore open(String name) {
    return RocksReadingStore.open(folder.resolve(name));
  }

  @AfterEach
  void theLogHoldsWhatWasRemoved() {
    try (RocksReadingStore store = RocksReadingStore.open(folder.resolve("thinned"))) {
      List<Finding> found = new ArrayList<>();
      store.log().audit(found::add);
      assertThat(found).isEmpty();
    }
  }
}
