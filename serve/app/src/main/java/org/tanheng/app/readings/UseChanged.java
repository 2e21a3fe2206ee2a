// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.util.UUID;
import org.tanheng.telemetry.TimeRange;

/**
 * Said after the use of a point was made again because readings of it came or changed. It may be
 * said more than once, and after a restart not at all: who hears it compares with what stands.
 *
 * @param range where its use may be another than before
 */
public record UseChanged(UUID pointId, TimeRange range) {}
