// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a counter of a device showed first when it was put in and last when it was taken out. */
public record DeviceReading(
    UUID deviceId, UUID pointId, @Nullable BigDecimal first, @Nullable BigDecimal last) {}
