// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * A mass that was stated.
 *
 * @param value mass of the whole period
 * @param source where it stands, such as the readings of a scale; null if nobody says
 */
public record Stated(Quantity value, @Nullable String source) {}
