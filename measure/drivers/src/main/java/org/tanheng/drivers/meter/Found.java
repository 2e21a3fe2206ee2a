// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value of an answer.
 *
 * @param label what an address may select it by, besides {@code #} and its place from 0
 * @param number null where the meter keeps none, or a text
 * @param unit as the meter states it
 */
record Found(String label, @Nullable BigDecimal number, String unit) {}
