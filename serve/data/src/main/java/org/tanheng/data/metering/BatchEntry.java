// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A numbered batch of a gateway: entered with the time of its readings before they are kept,
 * acknowledged after.
 *
 * @param epoch name of one life of the gateway's buffer
 * @param number from 1 on within the epoch
 * @param sha256 of its content, so that another content under the same number is refused
 */
public record BatchEntry(
    UUID gatewayId,
    String epoch,
    long number,
    byte[] sha256,
    Instant receivedAt,
    int readings,
    @Nullable Instant acknowledgedAt) {

  /** Whether both name the same content. */
  public boolean sameContent(byte[] other) {
    return Arrays.equals(sha256, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BatchEntry that
        && gatewayId.equals(that.gatewayId)
        && epoch.equals(that.epoch)
        && number == that.number;
  }

  @Override
  public int hashCode() {
    return gatewayId.hashCode() * 31 + Long.hashCode(number);
  }

  @Override
  public String toString() {
    return "batch %s/%s/%d".formatted(gatewayId, epoch, number);
  }
}
