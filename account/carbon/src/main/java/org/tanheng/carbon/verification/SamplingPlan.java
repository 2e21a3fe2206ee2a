// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which records of a parameter the verifier looks at: at least 30 % of the months, widened to 50 %
 * by a first fault and to all of them by further faults (Beijing's verification practice: 50 %,
 * then 80-100 %). The choice is drawn from a seed that the case records, so that it can be
 * repeated.
 *
 * @param stage how far faults have widened the sample
 * @param population number of records
 * @param drawn indices of the records to look at, ascending
 */
public record SamplingPlan(Stage stage, int population, List<Integer> drawn) {

  /** Share of the records that is looked at. */
  public enum Stage {
    INITIAL(30),
    WIDENED(50),
    FULL(100);

    private final int percent;

    Stage(int percent) {
      this.percent = percent;
    }

    /** Smallest share of the records, in per cent. */
    public int percent() {
      return percent;
    }

    static Stage after(int faults) {
      return faults == 0 ? INITIAL : faults == 1 ? WIDENED : FULL;
    }
  }

  public SamplingPlan {
    drawn = List.copyOf(drawn);
  }

  /**
   * Draws the sample; a widened sample contains the narrower one of the same seed.
   *
   * @param population number of records, not negative
   * @param faults faults found in this parameter so far
   * @param seed seed recorded in the case
   */
  public static SamplingPlan draw(int population, int faults, long seed) {
    var order = new ArrayList<Integer>(population);
    for (int i = 0; i < population; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    Stage stage = Stage.after(faults);
    int size = (population * stage.percent() + 99) / 100;
    return new SamplingPlan(stage, population, order.subList(0, size).stream().sorted().toList());
  }
}
