// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.util.List;

/**
 * What a unit of each input brings in each impact category: its own emissions at the plant and what
 * lies upstream of it, by footprint factors. Rows are inputs, columns categories.
 */
public final class Intensities {
  private final List<String> inputs;
  private final List<String> categories;
  private final double[] direct;
  private final double[] upstream;

  /** None yet; each pair begins at zero. */
  public Intensities(List<String> inputs, List<String> categories) {
    this.inputs = List.copyOf(inputs);
    this.categories = List.copyOf(categories);
    direct = new double[inputs.size() * categories.size()];
    upstream = new double[direct.length];
  }

  /** Adds to what a unit of an input brings at the plant itself. */
  public Intensities direct(int input, int category, double value) {
    direct[input * categories.size() + category] += value;
    return this;
  }

  /** Adds to what a unit of an input brings before it reaches the plant. */
  public Intensities upstream(int input, int category, double value) {
    upstream[input * categories.size() + category] += value;
    return this;
  }

  /** Names of the inputs. */
  public List<String> inputs() {
    return inputs;
  }

  /** Names of the categories with their units. */
  public List<String> categories() {
    return categories;
  }

  /** At the plant, per unit. */
  public double direct(int input, int category) {
    return direct[input * categories.size() + category];
  }

  /** Before the plant, per unit. */
  public double upstream(int input, int category) {
    return upstream[input * categories.size() + category];
  }

  /** Both, per unit. */
  public double whole(int input, int category) {
    return direct(input, category) + upstream(input, category);
  }
}
