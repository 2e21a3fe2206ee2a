// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import org.tanheng.telemetry.Metered;

/**
 * How amounts of activity follow from readings of a point: what is known of the point, its meter
 * and its counter. The readings themselves stand in the runs of the bundle.
 *
 * @param evidence what the activity data name: {@code readings:point/from/to}, half-open days
 * @param metered facts by which readings become use
 */
public record Amount(String evidence, Metered metered) {}
