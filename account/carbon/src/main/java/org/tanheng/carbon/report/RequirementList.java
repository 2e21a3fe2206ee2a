// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tanheng.document.Requirement;
import org.tanheng.units.Language;

/**
 * The required contents of each report, one a line: id, clause, Chinese and English title, and the
 * clause in English where it has words.
 */
final class RequirementList {
  private RequirementList() {}

  static List<Requirement> read(ReportKind kind, Language language) {
    String name = kind.id() + ".contents";
    try (InputStream in = RequirementList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no list of contents " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .map(p -> new Requirement(p[0], clause(p, language), language.pick(p[2], p[3])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String clause(String[] parts, Language language) {
    return language.pick(parts[1], parts.length > 4 ? parts[4] : parts[1]);
  }
}
