// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A point that is read at a metering place.
 *
 * @param role what a register of a set counts, such as PEAK or ACTIVE_IMPORT
 */
public record MeterPoint(UUID pointId, UUID meterId, @Nullable String role) {}
