// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

class FileAnchorTest {
  @TempDir private Path folder;
  private final Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05.6Z"), ZoneOffset.UTC);

  @Test
  void aLineForEachCheckpointAndAReceiptThatNamesIt() throws Exception {
    Path file = folder.resolve("anchors.txt");
    var anchor = new FileAnchor(file, clock);
    Receipt receipt = anchor.place(Checkpoints.of(1, "a")).orElseThrow();
    anchor.place(Checkpoints.of(2, "b")).orElseThrow();

    assertThat(Files.readAllLines(file))
        .hasSize(2)
        .first()
        .isEqualTo(
            "1 ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb plant.example/log"
                + " 2026-01-02T03:04:05Z");
    assertThat(AnchorCheck.check(receipt, AnchorTrust.NONE).orElseThrow().by())
        .isEqualTo(file.toUri().toString());
    var moved = new Receipt(receipt.kind(), Checkpoints.of(1, "x"), receipt.proof());
    assertThat(AnchorCheck.check(moved, AnchorTrust.NONE).isDone()).isFalse();
  }

  @Test
  void aLogThatWasRolledBackOrWrittenAnewIsTold() throws Exception {
    Path file = folder.resolve("anchors.txt");
    var anchor = new FileAnchor(file, clock);
    anchor.place(Checkpoints.of(5, "a")).orElseThrow();

    assertThat(codes(anchor.place(Checkpoints.of(5, "b")))).isEqualTo("anchor-conflict");
    assertThat(codes(anchor.place(Checkpoints.of(4, "c")))).isEqualTo("anchor-older");
    assertThat(codes(anchor.place(Checkpoints.of(5, "a")))).isEqualTo("none");
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(codes(new FileAnchor(folder, clock).place(Checkpoints.of(5, "a"))))
        .isEqualTo("anchor-unreachable");
  }

  private static String codes(Outcome<Receipt> outcome) {
    return outcome.findings().stream().map(Finding::code).findFirst().orElse("none");
  }
}
