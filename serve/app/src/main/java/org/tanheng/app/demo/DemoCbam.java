// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.data.cbam.CbamRepository;
import org.tanheng.data.cbam.StoredStatement;
import org.tanheng.exchange.cbam.CbamYaml;
import org.tanheng.footprint.cbam.Installation;

/** The synthetic mill's statement: sinter, pig iron, crude steel, coil, with invented numbers. */
@Component
class DemoCbam {
  private final CbamRepository statements;

  DemoCbam(CbamRepository statements) {
    this.statements = statements;
  }

  /** The worked example of the documentation as the mill's statement. */
  void mill(UUID unit, UUID by) {
    String text = text();
    Installation installation = CbamYaml.read(text).orElseThrow();
    statements.add(
        new StoredStatement(
            new UUID(0, 0),
            unit,
            installation.name(),
            installation.from(),
            installation.to(),
            0,
            text,
            "[]",
            null,
            null,
            null,
            by,
            Instant.EPOCH));
  }

  private static String text() {
    try (InputStream in = DemoCbam.class.getResourceAsStream("/examples/cbam-steel.yaml")) {
      if (in == null) {
        throw new IllegalStateException("cbam-steel.yaml is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
