// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.baseyear;

import java.math.BigDecimal;

/**
 * A change since the base year was last stated.
 *
 * @param id name by which findings speak of it
 * @param trigger what kind of change
 * @param effect what it would add to the base-year emissions, tCO2e, negative for a decrease
 */
public record Change(String id, Trigger trigger, BigDecimal effect) {}
