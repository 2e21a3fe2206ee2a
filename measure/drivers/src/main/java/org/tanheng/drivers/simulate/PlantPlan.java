// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.util.List;

/**
 * A plant to be played.
 *
 * @param seed decides sizes, phases and every jitter
 * @param speed seconds of the plant in a second of the clock
 */
public record PlantPlan(String name, long seed, int speed, List<Group> groups) {
  public PlantPlan {
    groups = List.copyOf(groups);
  }
}
