// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.util.concurrent.CompletableFuture;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.ReadingBatch;

/**
 * Where a driver hands its readings. Implementations are safe for many threads.
 *
 * <p>{@link #accept} may wait while the pipeline is full: that is how a fast device is held back
 * without memory. The future completes when the batch is durable; only then may a driver tell the
 * device or broker that the data arrived. If it fails, nothing of the batch was kept and the driver
 * offers it again.
 */
public interface ReadingSink {
  /** Offers a batch; the same batch offered again changes nothing. */
  CompletableFuture<Ack> accept(String connectionId, ReadingBatch batch);

  /** Something on this connection that a person should know: a gap, a refusal, a strange frame. */
  void report(String connectionId, Finding finding);

  /**
   * What the clock of a device of this connection showed. Nothing depends on it at once: a sink
   * that keeps no clocks leaves it.
   */
  default void clock(String connectionId, DeviceClock told) {}
}
