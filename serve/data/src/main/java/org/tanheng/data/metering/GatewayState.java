// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a gateway is, as its last batches say.
 *
 * @param readings acknowledged so far
 * @param gaps readings that its own numbering says never came
 * @param waiting readings in its buffer when it last sent, null if it does not say
 * @param clockOffsetMs its clock minus the server's, milliseconds
 * @param error the last finding, as JSON
 */
public record GatewayState(
    UUID gatewayId,
    @Nullable Instant seenAt,
    long readings,
    long batches,
    long gaps,
    @Nullable Long waiting,
    @Nullable Long clockOffsetMs,
    @Nullable String version,
    @Nullable Instant errorAt,
    @Nullable String error) {}
