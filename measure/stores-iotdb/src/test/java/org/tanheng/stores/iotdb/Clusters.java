// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The cluster of one node that all tests of a run share. */
public final class Clusters {
  private static @Nullable Cluster one;

  private Clusters() {}

  /** Started at its first use, ended with the process. */
  public static synchronized Cluster one() throws IOException, InterruptedException {
    if (one == null) {
      Cluster started = new Cluster(1);
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      one = started;
    }
    return one;
  }
}
