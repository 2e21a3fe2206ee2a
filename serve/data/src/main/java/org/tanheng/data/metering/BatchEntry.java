// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A numbered batch of a gateway: entered with the time of its readings before they are kept,
 * acknowledged after.
 *
 * @param epoch name of one life of the gateway's buffer
 * @param number from 1 on within the epoch
 * @param sha256 of its content, hexadecimal, so that another content under the same number is
 *     refused
 */
public record BatchEntry(
    UUID gatewayId,
    String epoch,
    long number,
    String sha256,
    Instant receivedAt,
    int readings,
    @Nullable Instant acknowledgedAt) {}
