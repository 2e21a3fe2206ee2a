// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.ReadingStoreProvider;

/**
 * A cluster by {@code TANHENG_IOTDB_NODES} (host:port, separated by commas), {@code
 * TANHENG_IOTDB_USER} and {@code TANHENG_IOTDB_PASSWORD} (root) and {@code TANHENG_IOTDB_DATABASE}
 * (tanheng).
 */
public final class IotdbProvider implements ReadingStoreProvider {
  private static final String USUAL_USER = "root";

  @Override
  public String name() {
    return "iotdb";
  }

  @Override
  public Outcome<ReadingStore> open(Map<String, String> environment) {
    String nodes = environment.getOrDefault("TANHENG_IOTDB_NODES", "");
    List<String> each =
        Arrays.stream(nodes.split(",", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList();
    if (each.isEmpty() || !each.stream().allMatch(IotdbProvider::isAddress)) {
      return Outcome.refused(
          Finding.error(
              "iotdb-nodes",
              "TANHENG_IOTDB_NODES",
              nodes.isBlank() ? "nothing" : nodes,
              "host:port of data nodes, separated by commas",
              "Name the nodes, for example db1:6667,db2:6667."));
    }
    String database = environment.getOrDefault("TANHENG_IOTDB_DATABASE", "tanheng");
    if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
      return Outcome.refused(
          Finding.error(
              "iotdb-database",
              "TANHENG_IOTDB_DATABASE",
              database,
              "small letters, digits and underlines, a letter first",
              "Choose another name."));
    }
    try {
      return Outcome.done(
          IotdbReadingStore.open(
              each,
              environment.getOrDefault("TANHENG_IOTDB_USER", USUAL_USER),
              environment.getOrDefault("TANHENG_IOTDB_PASSWORD", USUAL_USER),
              database));
    } catch (IotdbException e) {
      return Outcome.refused(
          Finding.error(
              "iotdb-away",
              String.join(",", each),
              String.valueOf(e.getCause()),
              "a cluster that answers and takes this user",
              "Start the cluster, or correct the addresses, the user or the password."));
    }
  }

  private static boolean isAddress(String node) {
    int colon = node.lastIndexOf(':');
    String port = node.substring(colon + 1);
    return colon > 0 && port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65_535;
  }
}
