// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A point as a gateway names it. Its readings are kept under {@code pointId} from the first one on,
 * also before somebody has adopted it as a point, so that nothing sent is lost.
 *
 * @param sequence number of its last acknowledged reading
 * @param gaps readings that the numbering says never came
 * @param refused readings that were set aside
 */
public record GatewayPoint(
    UUID gatewayId,
    String address,
    UUID pointId,
    @Nullable UUID adoptedBy,
    @Nullable Instant adoptedAt,
    long sequence,
    long gaps,
    long refused,
    Instant seenAt) {

  GatewayPoint at(long number) {
    return new GatewayPoint(
        gatewayId, address, pointId, adoptedBy, adoptedAt, number, gaps, refused, seenAt);
  }
}
