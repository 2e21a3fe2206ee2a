// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * An amount of a model: a quantity, or a formula over the model's parameters.
 *
 * @param path its place in the file, as {@code processes[0].inputs[2].amount}
 * @param text as written
 * @param value the quantity, null where the text is a formula
 * @param unit of the result
 */
public record ModelAmount(
    String path, String text, @Nullable Quantity value, Unit unit, Provenance provenance) {}
