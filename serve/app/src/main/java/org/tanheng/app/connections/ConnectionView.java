// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.metering.ConnectionPoint;
import org.tanheng.finding.Finding;

/**
 * A connection with its health.
 *
 * @param settings without secrets
 * @param state CONNECTED, DEGRADED, CONNECTING, DOWN, CLOSED, or REFUSED where it cannot work
 * @param lastReading when the last reading came, null if none did since it was opened
 * @param sequenceGaps messages that the device's own numbering says are missing
 * @param findings why it was refused, or the last thing that went wrong
 */
record ConnectionView(
    UUID id,
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    String protocol,
    Map<String, String> settings,
    boolean enabled,
    String state,
    @Nullable Instant since,
    @Nullable Instant lastReading,
    long readings,
    long requests,
    long failures,
    long sequenceGaps,
    List<Finding> findings,
    List<ConnectionPoint> points) {}
