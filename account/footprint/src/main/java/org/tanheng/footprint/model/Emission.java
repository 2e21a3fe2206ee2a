// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

/**
 * What a process itself emits or removes; the amount is positive for both.
 *
 * @param gas a gas of the GWP set, or CO2e
 */
public record Emission(String path, String name, ModelAmount amount, String gas, Channel channel) {}
