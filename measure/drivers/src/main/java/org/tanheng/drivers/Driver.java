// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.util.List;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TimeRange;

/**
 * One open connection. It reads on its own threads, reconnects by itself, gives readings to the
 * {@link ReadingSink} and never writes to a device. All methods may be called from any thread.
 */
public interface Driver extends AutoCloseable {
  /** Begins to poll or listen. A device that is away is a state of {@link #health}, no failure. */
  void start();

  Health health();

  /**
   * Reads what this address or point says now, without storing it: the wizard's first reading. It
   * shows every way in which the bytes can be read where the protocol leaves that open.
   *
   * @param address as in {@link PointMapping#address}
   */
  Outcome<Probe> probe(String address);

  /** What there is to read below a place, the whole device for an empty text. */
  Outcome<List<Discovered>> discover(String under);

  /**
   * Reads what the devices themselves stored in this time (freezes, load records, history) and
   * gives it to the sink.
   */
  Outcome<MemoryReadBack> readBack(List<String> pointIds, TimeRange range);

  /** Stops reading; what the sink has not acknowledged stays unacknowledged. */
  @Override
  void close();
}
