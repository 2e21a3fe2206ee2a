// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.poll;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Which devices are asked in this round. One that failed three times in a row is left out of the
 * next round, then of two, of four, and of ten minutes at most; one answer brings it back.
 */
final class Round {
  private static final int PATIENCE = 3;
  private final int longest;
  private final Map<String, State> devices = new HashMap<>();

  private static final class State {
    int failures;
    int skip;
  }

  Round(Duration every) {
    longest = (int) Math.max(1, Duration.ofMinutes(10).dividedBy(every));
  }

  /** Whether the device is asked now. */
  boolean asks(String device) {
    State state = devices.get(device);
    return state == null || state.skip <= 0;
  }

  /** One round is over. */
  void over() {
    devices.values().forEach(state -> state.skip--);
  }

  void answered(String device) {
    devices.remove(device);
  }

  void failed(String device) {
    State state = devices.computeIfAbsent(device, d -> new State());
    state.failures++;
    int doubled = Math.min(state.failures - PATIENCE, 20);
    if (doubled >= 0) {
      state.skip = Math.min(longest, 1 << doubled) + 1;
    }
  }

  /** Devices that failed last time. */
  int silent() {
    return devices.size();
  }
}
