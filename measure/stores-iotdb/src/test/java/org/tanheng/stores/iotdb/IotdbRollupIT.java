// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.RollupContract;

class IotdbRollupIT extends RollupContract {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static Cluster cluster;
  private String database = "";

  @BeforeAll
  static void start() throws Exception {
    cluster = Clusters.one();
  }

  @AfterEach
  void drop() {
    try (var connection = new Connection(cluster.addresses(), "root", "root", database)) {
      connection.execute("drop database " + database);
    }
  }

  @Override
  protected ReadingStore open() {
    if (database.isEmpty()) {
      database = "rollups" + DATABASES.incrementAndGet();
    }
    return IotdbReadingStore.open(cluster.addresses(), "root", "root", database);
  }
}
