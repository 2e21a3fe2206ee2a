// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.anchors.AnchorTrust;
import org.tanheng.anchors.Receipt;
import org.tanheng.anchors.Sm2Anchor;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.SignedNote;

/** Receipts for the log at an earlier size travel in the bundle and are checked with it. */
class CarriedAnchorTest {
  private static final long EARLIER = 4;

  private final Sm2Anchor notary = Sm2Anchor.generate();
  private final Plant plant = new Plant(6);
  private final AnchorTrust trust =
      new AnchorTrust(List.of(), List.of(notary.key()), Set.of(), Set.of(Receipt.Kind.SM2));

  @TempDir private Path folder;
  private Bundle bundle =
      new Bundle(
          new Figure("", ""),
          plant.computation,
          List.of(),
          List.of(),
          List.of(),
          new SignedNote("", List.of()),
          "");
  private List<Hash> path = List.of();
  private Checkpoint earlier = new Checkpoint("none", 0, Hash.ofText(""));

  @BeforeEach
  void open() throws IOException {
    bundle = plant.bundle(folder.resolve("log"));
    LogReader reader = LogReader.open(folder.resolve("log"), plant.log.key()).orElseThrow();
    earlier =
        new Checkpoint(
            reader.checkpoint().origin(), EARLIER, Hash.ofDigest(reader.trees().root(EARLIER)));
    path =
        reader.trees().consistency(EARLIER, reader.checkpoint().size()).stream()
            .map(Hash::ofDigest)
            .toList();
  }

  private Bundle with(CarriedAnchor... anchors) {
    return new Bundle(
        bundle.figure(),
        bundle.computation(),
        bundle.leaves(),
        bundle.openings(),
        bundle.runs(),
        bundle.checkpoint(),
        bundle.policy(),
        List.of(),
        List.of(anchors));
  }

  private Verdict verdict(Bundle one, AnchorTrust by) {
    assertThat(Bundle.parse(one.bytes()).orElseThrow()).isEqualTo(one);
    return Verifier.verify(one.bytes(), plant.policy(), by);
  }

  @Test
  void aReceiptOfSomebodyBelievedHolds() {
    Receipt receipt = notary.place(earlier).orElseThrow();
    Verdict verdict = verdict(with(new CarriedAnchor(receipt, path)), trust);
    assertThat(VerifierTest.names(verdict, Link.State.HOLDS)).contains("anchor");
    assertThat(verdict.isProven()).isTrue();
  }

  @Test
  void aReceiptOfAStrangerProvesNothingAndIsMissedWhereOneIsRequired() {
    Receipt receipt = Sm2Anchor.generate().place(earlier).orElseThrow();
    Bundle strange = with(new CarriedAnchor(receipt, path));
    Verdict unasked = verdict(strange, AnchorTrust.NONE);
    assertThat(VerifierTest.names(unasked, Link.State.NOT_PROVEN)).contains("anchor");
    assertThat(unasked.isProven()).isTrue();
    assertThat(verdict(strange, trust).isProven()).isFalse();
    assertThat(verdict(with(), trust).isProven()).isFalse();
  }

  /** Who keeps the log writes such a receipt himself: it says where to look and no more. */
  @Test
  void aReceiptOfAFileProvesNothing() {
    Receipt receipt =
        new Receipt(
            Receipt.Kind.FILE,
            earlier,
            Map.of(
                "file",
                "file:///anywhere",
                "line",
                earlier.size() + " " + earlier.root() + " " + earlier.origin() + " any"));
    Verdict verdict = verdict(with(new CarriedAnchor(receipt, path)), AnchorTrust.NONE);
    assertThat(VerifierTest.names(verdict, Link.State.NOT_PROVEN)).contains("anchor");
    assertThat(VerifierTest.names(verdict, Link.State.HOLDS)).doesNotContain("anchor");
    for (String kind : List.of("file", "evm", "FILE", "")) {
      assertThat(AnchorTrust.parse("require " + kind + "\n").isDone()).as(kind).isFalse();
    }
    assertThat(AnchorTrust.parse("require sm2\nrequire rfc3161\n").orElseThrow().required())
        .hasSize(2);
  }

  @Test
  void aCheckpointThatIsNoneBreaksItsAnchors() {
    var anchor = new CarriedAnchor(notary.place(earlier).orElseThrow(), path);
    String text = bundle.checkpoint().text() + "more\n";
    var note = new SignedNote(text, bundle.checkpoint().signatures());
    Bundle other =
        new Bundle(
            bundle.figure(),
            bundle.computation(),
            bundle.leaves(),
            bundle.openings(),
            bundle.runs(),
            note,
            bundle.policy(),
            List.of(),
            List.of(anchor));
    assertThat(VerifierTest.names(verdict(other, trust), Link.State.BROKEN))
        .contains("checkpoint", "anchor", "recomputed");
  }

  @Test
  void aReceiptOfAnotherLogOrAnotherBeginningIsBroken() {
    Checkpoint forked = new Checkpoint(earlier.origin(), EARLIER, Hash.ofText("another"));
    Checkpoint other = new Checkpoint("other.example/log", EARLIER, earlier.root());
    for (Checkpoint wrong : List.of(forked, other)) {
      Receipt receipt = notary.place(wrong).orElseThrow();
      Verdict verdict = verdict(with(new CarriedAnchor(receipt, path)), trust);
      assertThat(VerifierTest.names(verdict, Link.State.BROKEN)).contains("anchor");
    }
    Receipt receipt = notary.place(earlier).orElseThrow();
    List<Hash> shorter = new ArrayList<>(path);
    shorter.removeLast();
    assertThat(verdict(with(new CarriedAnchor(receipt, shorter)), trust).isProven()).isFalse();
  }
}
