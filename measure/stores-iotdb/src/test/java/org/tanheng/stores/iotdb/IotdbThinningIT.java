// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.ThinningContract;

/** Removal of raw readings by age in a cluster. */
class IotdbThinningIT extends ThinningContract {
  private static final AtomicInteger TESTS = new AtomicInteger();
  private static Cluster cluster;
  private int test;

  @BeforeAll
  static void start() throws Exception {
    cluster = Clusters.one();
  }

  @BeforeEach
  void another() {
    test = TESTS.incrementAndGet();
  }

  @Override
  protected ReadingStore open(String name) {
    return IotdbReadingStore.open(cluster.addresses(), "root", "root", name + test);
  }
}
