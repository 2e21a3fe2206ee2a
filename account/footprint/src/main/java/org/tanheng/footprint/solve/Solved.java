// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

/**
 * Solutions with their certificate: one row per right-hand side, in the outer order of the unknowns
 * (products for intensities, processes for scaling factors).
 */
public record Solved(double[][] values, Certificate certificate) {}
