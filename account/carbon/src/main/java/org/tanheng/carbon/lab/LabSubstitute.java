// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import org.tanheng.units.Quantity;

/**
 * The value that a method prescribes for a span without a valid result, as received; it counts as
 * substituted.
 *
 * @param parameter parameter that it stands in for
 * @param value value in the unit of the parameter
 * @param source document and place that prescribe it
 */
public record LabSubstitute(String parameter, Quantity value, String source) {}
