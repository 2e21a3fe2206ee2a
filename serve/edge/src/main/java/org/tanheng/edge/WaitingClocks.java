// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tanheng.drivers.DeviceClock;

/**
 * The last offset of each device's clock until the server has it. After a start every clock is read
 * anew, so nothing of this is kept on disk.
 */
final class WaitingClocks {
  private static final int MOST = 50_000;
  private static final int MOST_AT_ONCE = 1_000;

  private final Map<String, DeviceClock> waiting = new ConcurrentHashMap<>();

  void add(String connectionId, DeviceClock told) {
    String device = connectionId + "/" + told.device();
    if (waiting.size() < MOST || waiting.containsKey(device)) {
      waiting.put(device, new DeviceClock(device, told.points(), told.offset(), told.way()));
    }
  }

  /** What goes with the next batch. */
  List<DeviceClock> next() {
    return waiting.values().stream().limit(MOST_AT_ONCE).toList();
  }

  /** The server has them; what was read since stays. */
  void sent(Collection<DeviceClock> told) {
    told.forEach(each -> waiting.remove(each.device(), each));
  }
}
