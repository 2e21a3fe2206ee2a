// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.units.Quantity;

/**
 * The values that claims are held against: every factor of a library with the conversions that
 * texts use though no official document publishes them.
 */
public final class PublishedValues {

  private PublishedValues() {}

  /** The factors of that library, then the conversions. */
  public static List<PublishedValue> of(FactorLibrary library) {
    Stream<PublishedValue> official =
        library.factors().stream()
            .map(
                f ->
                    new PublishedValue(
                        f.id(),
                        f.region() + " " + f.dataYear() + ", " + f.document(),
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
