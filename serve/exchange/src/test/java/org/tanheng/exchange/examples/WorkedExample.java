// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One assertion about a worked example: what goes in by which route, and the answer.
 *
 * @param label number of the example, or of a test vector
 * @param source who published the figures
 * @param route {@code inventory METHOD [GWP]}, {@code claim KIND} or {@code formula UNIT}
 * @param input sources of an inventory, figures of a claim, or a formula
 * @param key what is asked of the answer
 * @param expected the answer
 * @param tolerance how far a number may be off, empty where the answer is a word
 * @param published the figure as printed, empty where none is
 * @param why what the row shows
 */
record WorkedExample(
    String label,
    String source,
    String route,
    String input,
    String key,
    String expected,
    String tolerance,
    String published,
    String why) {

  /** A label that the table leaves to another part, with the reason. */
  record Elsewhere(String label, String part, String why) {}

  static List<WorkedExample> all() {
    return rows("worked.csv").stream()
        .map(c -> new WorkedExample(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]))
        .toList();
  }

  static List<Elsewhere> elsewhere() {
    return rows("elsewhere.csv").stream().map(c -> new Elsewhere(c[0], c[1], c[2])).toList();
  }

  private static List<String[]> rows(String name) {
    try (var in = WorkedExample.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\\|", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String word(int index) {
    String[] words = route.split(" ");
    return index < words.length ? words[index] : "";
  }

  @Override
  public String toString() {
    return label + ", " + source + ", " + key;
  }
}
