// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

class TlogProofTest {
  private static final int INDEX = 137;
  private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
  private final NoteSigner signer = NoteSigner.generate("plant.example/log", KeyType.ED25519);
  private final List<NoteSigner> witnesses =
      List.of(
          NoteSigner.generate("customer.example/w", KeyType.COSIGNATURE),
          NoteSigner.generate("verifier.example/w", KeyType.COSIGNATURE),
          NoteSigner.generate("regulator.example/w", KeyType.COSIGNATURE));
  @TempDir private Path folder;

  private TlogProof proof(int signatures) throws IOException {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      entries.add(entry(i));
    }
    try (TileLog log = TileLog.open(folder, signer).orElseThrow()) {
      log.append(entries);
    }
    TlogProof proof = TlogProof.of(LogReader.open(folder, signer.key()).orElseThrow(), INDEX);
    SignedNote note = proof.checkpoint();
    for (NoteSigner witness : witnesses.subList(0, signatures)) {
      note = note.with(witness.sign(note.text(), AT.plusSeconds(note.signatures().size())));
    }
    return new TlogProof(INDEX, proof.path(), note);
  }

  private static byte[] entry(int index) {
    return ("entry " + index).getBytes(StandardCharsets.UTF_8);
  }

  private LogPolicy twoOfThree() {
    return LogPolicy.parse(
            """
            # the plant's log and whom we ask
            log %s
            witness customer %s
            witness verifier %s https://verifier.example
            \twitness regulator %s
            group outside 2 customer verifier regulator
            quorum outside
            """
                .formatted(
                    signer.key().encoded(),
                    witnesses.get(0).key().encoded(),
                    witnesses.get(1).key().encoded(),
                    witnesses.get(2).key().encoded()))
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"0, witnesses-missing", "1, witnesses-missing", "2, ''", "3, ''"})
  void theQuorumDecides(int signatures, String code) throws IOException {
    TlogProof proof = TlogProof.parse(proof(signatures).write()).orElseThrow();
    Outcome<Witnessed> outcome = proof.check(entry(INDEX), twoOfThree());
    assertThat(outcome.isDone()).isEqualTo(code.isEmpty());
    if (code.isEmpty()) {
      assertThat(outcome.orElseThrow().since()).contains(AT.plusSeconds(1));
      assertThat(outcome.orElseThrow().witnesses()).hasSize(signatures);
    } else {
      assertThat(outcome.findings().getFirst().code()).isEqualTo(code);
    }
  }

  @Test
  void anotherEntryIsNotThere() throws IOException {
    assertThat(proof(2).check(entry(INDEX + 1), twoOfThree()).findings().getFirst().code())
        .isEqualTo("proof-invalid");
  }

  /** Every byte of a proof matters: none can be flipped without a refusal. */
  @Test
  void everyFlippedByteIsRefused() throws IOException {
    byte[] whole = proof(2).write().getBytes(StandardCharsets.UTF_8);
    LogPolicy policy = twoOfThree();
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= (byte) (1 << i % 8);
      Outcome<Witnessed> outcome =
          TlogProof.parse(new String(flipped, StandardCharsets.UTF_8))
              .flatMap(proof -> proof.check(entry(INDEX), policy));
      assertThat(outcome.isDone()).as("byte %d", i).isFalse();
    }
  }

  @Test
  void aLogThatIsNotInThePolicyIsNotBelieved() throws IOException {
    LogPolicy other = LogPolicy.of(NoteSigner.generate("plant.example/log", KeyType.ED25519).key());
    assertThat(proof(3).check(entry(INDEX), other).findings().getFirst().code())
        .isEqualTo("log-unknown");
  }

  /** After a change of keys one policy holds both, each for its own sizes; the log has 300. */
  @ParameterizedTest
  @CsvSource({"0, ''", "0 300, ''", "300, ''", "0 299, log-key-ended", "301 400, log-key-ended"})
  void aKeyIsBelievedForItsSizesAlone(String span, String code) throws IOException {
    NoteSigner next = NoteSigner.generate(signer.key().name(), KeyType.ED25519);
    LogPolicy policy =
        LogPolicy.parse(
                "log %s\n#valid %s 301\nlog %s\n#valid %s %s\nquorum none\n"
                    .formatted(
                        next.key().encoded(),
                        next.key().encoded(),
                        signer.key().encoded(),
                        signer.key().encoded(),
                        span))
            .orElseThrow();
    Outcome<Witnessed> outcome = proof(0).check(entry(INDEX), policy);
    assertThat(outcome.findings().stream().map(Finding::code).findFirst().orElse(""))
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "log KEY\n#valid KEY\nquorum none",
        "log KEY\n#valid KEY 1 2 3\nquorum none",
        "log KEY\n#valid KEY 2 1\nquorum none",
        "log KEY\n#valid KEY -1\nquorum none",
        "log KEY\n#valid KEY 01\nquorum none",
        "log KEY\n#valid KEY 1\n#valid KEY 2\nquorum none",
        "log KEY\n#validity KEY 1\nquorum none",
        "#valid KEY 1\nlog KEY\nquorum none",
        "quorum",
        "quorum none\nquorum none",
        "quorum nobody",
        "witness none %s\nquorum none",
        "witness a %s\nwitness b %s\nquorum a",
        "witness a %s\nwitness a %s\nquorum a",
        "witness a %s\ngroup g 2 a\nquorum g",
        "witness a %s\ngroup g 0 a\nquorum g",
        "witness a %s\ngroup g all a a\nquorum g",
        "group g any a\nwitness a %s\nquorum g",
        "log %s\nquorum none",
        "witness a no-key\nquorum a",
        "friend a\nquorum none"
      })
  void aPolicyThatIsNotClearBelievesNobody(String text) {
    String key = witnesses.getFirst().key().encoded();
    assertThat(
            LogPolicy.parse(text.replace("%s", key).replace("KEY", signer.key().encoded()))
                .findings()
                .getFirst()
                .code())
        .isIn("policy-malformed", "key-malformed");
  }
}
