// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.util.List;
import org.tanheng.telemetry.vee.ClockOffset;

/**
 * What the clock of a device showed against ours.
 *
 * @param device as the protocol names it
 * @param points whose readings come from the device, as the connection names them
 * @param offset how far it was ahead, and how well that is known
 * @param way how it was learnt
 */
public record DeviceClock(String device, List<String> points, ClockOffset offset, Way way) {
  /** How the time of a device is learnt. */
  public enum Way {
    /** The clock was asked. */
    READ,
    /** The device stamps its messages; the one of a day that came fastest counts. */
    STAMPED
  }

  public DeviceClock {
    points = List.copyOf(points);
  }
}
