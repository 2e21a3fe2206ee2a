// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.log.Checkpoint;

/**
 * What a receipt that holds says.
 *
 * @param checkpoint what was anchored
 * @param by who says so
 * @param at since when at the latest, by the word of {@code by}; null where no time is proven
 * @param limit what it does not prove
 */
public record Anchored(Checkpoint checkpoint, String by, @Nullable Instant at, String limit) {}
