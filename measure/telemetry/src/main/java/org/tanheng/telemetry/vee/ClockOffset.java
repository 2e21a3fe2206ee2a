// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a meter's clock was ahead of ours at an instant, negative if behind.
 *
 * @param at our time when the meter's clock was read
 */
public record ClockOffset(Instant at, Duration ahead) {}
