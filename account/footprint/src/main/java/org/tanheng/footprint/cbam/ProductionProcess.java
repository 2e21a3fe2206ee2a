// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * A process of an installation and the good that it makes, over the reporting period.
 *
 * @param id name within the installation
 * @param cn code of the good in the combined nomenclature
 * @param route production route, empty if the good has but one
 * @param produced activity level: mass of the good, with where it stands
 * @param direct emissions of the process itself
 * @param taken heat and waste gases received, each with its factor
 * @param given heat, waste gases and electricity passed on, each with its factor; deducted
 * @param power electricity consumed
 * @param precursors goods of the regulation consumed
 * @param benchmark benchmark of the good, null if none is stated
 */
public record ProductionProcess(
    String id,
    String cn,
    String route,
    Stated produced,
    List<Amount> direct,
    List<Amount> taken,
    List<Amount> given,
    List<Power> power,
    List<Precursor> precursors,
    @Nullable Quantity benchmark) {

  public ProductionProcess {
    direct = List.copyOf(direct);
    taken = List.copyOf(taken);
    given = List.copyOf(given);
    power = List.copyOf(power);
    precursors = List.copyOf(precursors);
  }
}
