// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

/**
 * A process of the model, or one product of a shared process, or what stands at its edge.
 *
 * @param id unique in the result: {@code process}, {@code process/product} or {@code process>input}
 * @param supply whether it stands at the edge: a factor, a supplier, a database's product
 * @param path its place in the file
 * @param amount how much of it one unit of the model takes
 * @param direct what it causes itself, for that amount
 */
public record ModelNode(
    String id,
    String name,
    boolean supply,
    String path,
    Stage stage,
    double amount,
    String unit,
    Channels direct) {}
