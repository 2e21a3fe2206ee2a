// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Figures published about zero-carbon factories and energy platforms, as they were printed. */
record AuditClaims(
    String titleZh, String titleEn, String source, String kind, List<String> figures) {

  static List<AuditClaims> all() {
    try (var in = AuditClaims.class.getResourceAsStream("audit.csv")) {
      if (in == null) {
        throw new IllegalStateException("no audit.csv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\\|", -1))
          .map(
              cell ->
                  new AuditClaims(
                      cell[0],
                      cell[1],
                      cell[2],
                      cell[3],
                      Arrays.stream(cell[4].split(";")).map(String::strip).toList()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
