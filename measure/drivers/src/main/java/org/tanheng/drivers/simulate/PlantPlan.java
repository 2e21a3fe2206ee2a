// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.time.Duration;
import java.util.List;

/**
 * A plant to be played.
 *
 * @param seed decides sizes, phases and every jitter
 * @param speed seconds of the plant in a second of the clock
 * @param memory how far before the play what meters stored reaches back
 */
public record PlantPlan(String name, long seed, int speed, Duration memory, List<Group> groups) {
  public PlantPlan {
    groups = List.copyOf(groups);
  }
}
