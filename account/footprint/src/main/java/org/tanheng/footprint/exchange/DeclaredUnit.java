// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The units in which a footprint may be declared (PACT data model 3.0). */
public enum DeclaredUnit {
  /** Litre. */
  LITER("liter", "L"),
  /** Kilogram. */
  KILOGRAM("kilogram", "kg"),
  /** Cubic metre. */
  CUBIC_METER("cubic meter", "m3"),
  /** Kilowatt hour. */
  KILOWATT_HOUR("kilowatt hour", "kWh"),
  /** Megajoule. */
  MEGAJOULE("megajoule", "MJ"),
  /** Tonne kilometre. */
  TON_KILOMETER("ton kilometer", "t·km"),
  /** Square metre. */
  SQUARE_METER("square meter", "m2"),
  /** One piece. */
  PIECE("piece", "item"),
  /** Hour of service. */
  HOUR("hour", "h"),
  /** Megabit and second. */
  MEGABIT_SECOND("megabit second", "Mbit·s");

  private final String word;
  private final String symbol;

  DeclaredUnit(String word, String symbol) {
    this.word = word;
    this.symbol = symbol;
  }

  /** The word of the data model. */
  public String word() {
    return word;
  }

  /** The sign of the unit in this product's quantities. */
  public String symbol() {
    return symbol;
  }

  /** The unit of that word. */
  public static Optional<DeclaredUnit> of(String word) {
    return Arrays.stream(values()).filter(unit -> unit.word.equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(DeclaredUnit::word).collect(Collectors.joining(", "));
  }
}
