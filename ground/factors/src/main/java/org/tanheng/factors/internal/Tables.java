// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors.internal;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables of a release in the order in which its hash has them: those of factors, then
 * documents, regions, names of fuels and GWP values.
 *
 * @param factors how many tables hold factors
 * @param text the text of the table at a place, from 0
 */
public record Tables(int factors, IntFunction<String> text) {
  private static final List<String> FACTORS =
      List.of(
          "grid-cn.csv",
          "electricity-footprint-cn.csv",
          "heat-cn.csv",
          "grid-world.csv",
          "fuels.csv",
          "ipcc-combustion.csv",
          "process.csv",
          "energy-coefficients.csv",
          "activity-uk.csv",
          "activity-us.csv",
          "spend-us.csv");

  private static final List<String> OTHERS =
      List.of("documents.csv", "regions.csv", "fuel-names.csv", "gwp.csv");

  /** The tables that the product brings. */
  public static Tables bundled() {
    List<String> names = Stream.concat(FACTORS.stream(), OTHERS.stream()).toList();
    return new Tables(FACTORS.size(), at -> Csv.text(names.get(at)));
  }

  /**
   * Tables given as texts.
   *
   * @throws IllegalArgumentException for fewer than a release has
   */
  public static Tables of(List<String> texts) {
    if (texts.size() <= OTHERS.size()) {
      throw new IllegalArgumentException("no tables of a release: " + texts.size());
    }
    return new Tables(texts.size() - OTHERS.size(), List.copyOf(texts)::get);
  }

  /** All texts in their order. */
  public Stream<String> texts() {
    return IntStream.range(0, factors + OTHERS.size()).mapToObj(text);
  }

  /** The rows of all tables of factors, in their order. */
  Stream<Map<String, String>> factorRows() {
    return IntStream.range(0, factors).boxed().flatMap(at -> rows(at).stream());
  }

  List<Map<String, String>> documents() {
    return rows(factors);
  }

  List<Map<String, String>> regions() {
    return rows(factors + 1);
  }

  List<Map<String, String>> fuelNames() {
    return rows(factors + 2);
  }

  /** The rows of gases. */
  public List<Map<String, String>> gwp() {
    return rows(factors + 3);
  }

  private List<Map<String, String>> rows(int at) {
    return Csv.rows(text.apply(at));
  }
}
