// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

/**
 * One line of the list of data.
 *
 * @param path its place in the file
 * @param what the input, output, emission, factor or parameter
 * @param role amount, factor, emission or parameter
 * @param value as used
 * @param impact of what it stands for with all behind it, kgCO2e per unit of the model; zero for a
 *     parameter
 */
public record DatumShown(
    String path,
    String process,
    String what,
    String role,
    double value,
    String unit,
    Provenance provenance,
    double impact) {}
