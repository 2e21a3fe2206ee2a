// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * An amount of gas as a volume with its reference state at 101.325 kPa. A plain m3 is kept as not
 * stated, with the finding {@code gas-state-not-stated}, until somebody declares it.
 */
public record GasVolume(Quantity volume, GasState state) {
  private static final Dimension VOLUME = Unit.of("m3").dimension();

  /** Reads the state from the unit; a plain volume is done with a warning, others are refused. */
  public static Outcome<GasVolume> of(Quantity volume) {
    GasState state = GasState.of(volume.unit());
    if (state != GasState.NOT_STATED) {
      return Outcome.done(new GasVolume(volume, state));
    }
    if (!volume.unit().dimension().equals(VOLUME)) {
      return Outcome.refused(
          volume.unit().dimension().mismatch("gas volume", volume.toString(), VOLUME, "m3"));
    }
    Finding warning =
        Finding.warning(
            "gas-state-not-stated",
            "gas volume",
            volume.toString(),
            "a volume with its reference state: Nm3 or m3(20°C)",
            "Look at the meter or the contract: Chinese trade is at 20 °C, Nm3 at 0 °C.");
    return Outcome.done(new GasVolume(volume, state), List.of(warning));
  }

  /** The same volume once its state is known. */
  public Outcome<GasVolume> declared(GasState known) {
    return known.declare(volume).map(stated -> new GasVolume(stated, known));
  }

  /** The same gas at another state, exactly; refused while its own state is not stated. */
  public Outcome<GasVolume> at(GasState other) {
    return GasState.convert(volume, other).map(moved -> new GasVolume(moved, other));
  }
}
