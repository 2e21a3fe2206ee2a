// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.leaf.ReadingRun;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.units.Quality;

/** What a gateway signs is the same however its readings are written and ordered. */
class SignedBatchTest {
  private final NoteSigner signer = NoteSigner.generate("gateway", KeyType.ED25519);

  private static ReadingRun run(String address, long time, String... values) {
    List<Long> times =
        java.util.stream.IntStream.range(0, values.length).mapToObj(i -> time + i).toList();
    return SignedBatch.run(
        address,
        times,
        java.util.Arrays.stream(values).map(BigDecimal::new).toList(),
        java.util.Collections.nCopies(values.length, Quality.MEASURED));
  }

  @Test
  void scaleAndOrderMakeNoDifferenceAndAnyOtherReadingDoes() {
    SignedBatch batch =
        new SignedBatch("a", 7, List.of(run("b", 5, "1.50", "100"), run("a", 5, "0")));
    String note = batch.signed(signer);
    SignedBatch same =
        new SignedBatch("a", 7, List.of(run("a", 5, "0.000"), run("b", 5, "1.5", "1E+2")));
    assertThat(same.root()).isEqualTo(batch.root());
    assertThat(SignedBatch.isSigned(note, same.text(), signer.key())).isTrue();
    for (SignedBatch other :
        List.of(
            new SignedBatch("a", 8, same.runs()),
            new SignedBatch("b", 7, same.runs()),
            new SignedBatch("a", 7, same.runs().subList(0, 1)),
            new SignedBatch("a", 7, List.of(run("a", 5, "0"), run("b", 6, "1.5", "100"))),
            new SignedBatch("a", 7, List.of(run("a", 5, "0"), run("b", 5, "1.6", "100"))))) {
      assertThat(SignedBatch.isSigned(note, other.text(), signer.key())).isFalse();
    }
    NoteSigner thief = NoteSigner.generate("gateway", KeyType.ED25519);
    assertThat(SignedBatch.isSigned(note, batch.text(), thief.key())).isFalse();
    assertThat(SignedBatch.isSigned("", batch.text(), signer.key())).isFalse();
    assertThat(SignedBatch.isSigned(batch.text(), batch.text(), signer.key())).isFalse();
  }
}
