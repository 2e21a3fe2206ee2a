// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.factors.Use;
import org.tanheng.units.Quantity;

/**
 * The values that claims are held against: the electricity and heat factors of a library with the
 * conversions that texts use though no official document publishes them.
 */
public final class PublishedValues {

  private static final List<Use> CLAIMED =
      List.of(Use.SCOPE_2, Use.RESIDUAL, Use.HEAT, Use.FOOTPRINT, Use.REDUCTION);

  private PublishedValues() {}

  /** Chinese electricity and heat factors of that library, then the conversions. */
  public static List<PublishedValue> of(FactorLibrary library) {
    Stream<PublishedValue> official =
        library.factors().stream()
            .filter(f -> CLAIMED.stream().anyMatch(f::serves))
            .filter(f -> f.family().code().startsWith("cn-"))
            .map(
                f ->
                    new PublishedValue(
                        f.id(),
                        f.nameEn() + ", " + f.document().title(),
                        f.value(),
                        f.family().purpose(),
                        true));
    return Stream.concat(official, conversions()).toList();
  }

  private static Stream<PublishedValue> conversions() {
    try (var in = PublishedValues.class.getResourceAsStream("conversions.csv")) {
      if (in == null) {
        throw new IllegalStateException("no conversions.csv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\\|", -1))
          .map(
              cell ->
                  new PublishedValue(
                      cell[0],
                      cell[1],
                      Quantity.of(cell[2]),
                      cell[3],
                      Boolean.parseBoolean(cell[4])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
