// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Commitment;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.leaf.ReadingRun;
import org.tanheng.evidence.leaf.RunReading;
import org.tanheng.evidence.log.LogPolicy;

/** The failure drill: whoever holds the files, and even the log's key, is caught and named. */
class AttackTest {
  @TempDir private Path folder;
  private Plant plant = new Plant(6);
  private Bundle bundle = bundle();

  @BeforeEach
  void open() throws IOException {
    bundle = plant.bundle(folder.resolve("log"));
    assertThat(broken(bundle, plant.policy())).isEmpty();
  }

  private Bundle bundle() {
    return new Bundle(
        new Figure("total", "0"),
        plant.computation,
        List.of(),
        List.of(),
        List.of(),
        new org.tanheng.evidence.log.SignedNote("", List.of()),
        "");
  }

  private static List<String> broken(Bundle bundle, LogPolicy policy) {
    Verdict verdict = Verifier.verify(bundle.bytes(), policy);
    assertThat(verdict.isProven()).isEqualTo(verdict.isWhole());
    return VerifierTest.names(verdict, Link.State.BROKEN);
  }

  private Bundle with(List<ProvenLeaf> leaves) {
    return new Bundle(
        bundle.figure(),
        bundle.computation(),
        leaves,
        bundle.openings(),
        bundle.runs(),
        bundle.checkpoint(),
        bundle.policy());
  }

  private Bundle with(Figure figure, Computation computation) {
    return new Bundle(
        figure,
        computation,
        bundle.leaves(),
        bundle.openings(),
        bundle.runs(),
        bundle.checkpoint(),
        bundle.policy());
  }

  private List<ProvenLeaf> changed(LeafKind kind, UnaryOperator<Leaf> change) {
    List<ProvenLeaf> leaves = new ArrayList<>();
    for (ProvenLeaf proven : bundle.leaves()) {
      leaves.add(
          proven.leaf().kind() == kind
              ? new ProvenLeaf(change.apply(proven.leaf()), proven.index(), proven.path())
              : proven);
    }
    return leaves;
  }

  private static Leaf with(Leaf leaf, String field, String value) {
    var members = new java.util.LinkedHashMap<String, Json>(leaf.fields().members());
    members.put(field, Json.of(value));
    return new Leaf(leaf.kind(), leaf.at(), new JsonObject(members));
  }

  @Test
  void anotherFigure() {
    assertThat(broken(with(new Figure("total", "1"), plant.computation), plant.policy()))
        .containsExactly("figure", "recomputed");
    assertThat(broken(with(new Figure("nothing", "1"), plant.computation), plant.policy()))
        .contains("figure");
  }

  @Test
  void anotherInputWithItsOwnResult() {
    Computation other = Plant.compute(Plant.input("9000"));
    Figure figure = Figure.of(other.result(), "total").orElseThrow();
    assertThat(broken(with(figure, other), plant.policy()))
        .contains("input", "result", "recomputed");
  }

  @Test
  void aMethodSwappedAfterTheRun() {
    Computation c = plant.computation;
    var members = new java.util.LinkedHashMap<String, Json>(c.method().members());
    members.put("edition", Json.of("2031"));
    Computation other =
        new Computation(c.input(), new JsonObject(members), c.factors(), c.result());
    assertThat(broken(with(bundle.figure(), other), plant.policy())).contains("method");
  }

  /** The holder of the log's key can log what is no method; the verdict says so. */
  @Test
  void aMethodThatIsNoneIsNamed() throws IOException {
    Computation c = plant.computation;
    JsonObject none = JsonObject.builder().put("id", "ghg-protocol").build();
    Computation odd = new Computation(c.input(), none, c.factors(), c.result());
    plant.leaves.replaceAll(
        leaf ->
            leaf.kind() == LeafKind.CALCULATION
                ? odd.leaf("inv-1", List.copyOf(leaf.hashes("inputs")), leaf.at())
                : leaf);
    bundle = plant.bundle(folder.resolve("odd"));
    assertThat(broken(with(bundle.figure(), odd), plant.policy())).containsExactly("recomputed");
  }

  @Test
  void aFactorChangedAfterTheRun() {
    Computation c = plant.computation;
    assertThat(c.factors().items("rows")).hasSize(1);
    Json row = c.factors().items("rows").getFirst();
    Json cheaper = Json.parse(row.write().replace("0.5306", "0.4306")).orElseThrow();
    assertThat(cheaper).isNotEqualTo(row);
    var members = new java.util.LinkedHashMap<String, Json>(c.factors().members());
    members.put("rows", Json.of(List.of(cheaper)));
    Computation other = new Computation(c.input(), c.method(), new JsonObject(members), c.result());
    assertThat(broken(with(bundle.figure(), other), plant.policy()))
        .containsExactly("factors", "recomputed");
  }

  /** Result and leaf changed together: the log does not have that leaf. */
  @Test
  void aCalculationThatWasNeverLogged() {
    Computation other = Plant.compute(Plant.input("9000"));
    Bundle forged =
        new Bundle(
            Figure.of(other.result(), "total").orElseThrow(),
            other,
            changed(
                LeafKind.CALCULATION,
                leaf -> other.leaf("inv-1", List.copyOf(leaf.hashes("inputs")), leaf.at())),
            bundle.openings(),
            bundle.runs(),
            bundle.checkpoint(),
            bundle.policy());
    assertThat(broken(forged, plant.policy())).contains("leaf", "approval", "lock");
  }

  /** The stolen key: all is built anew and signed by the log, but the witness saw another root. */
  @Test
  void aLogBuiltAnewWithTheStolenKey() throws IOException {
    plant.leaves.set(
        2, plant.batches.get(3).leaf(plant.leaves.get(1).hash(), plant.leaves.get(2).at()));
    Bundle rebuilt = plant.bundle(folder.resolve("other"));
    Bundle forged =
        new Bundle(
            rebuilt.figure(),
            rebuilt.computation(),
            rebuilt.leaves(),
            List.of(),
            List.of(),
            new org.tanheng.evidence.log.SignedNote(
                rebuilt.checkpoint().text(),
                List.of(
                    rebuilt.checkpoint().signatures().getFirst(),
                    bundle.checkpoint().signatures().getLast())),
            rebuilt.policy());
    assertThat(broken(forged, plant.policy())).contains("checkpoint");
  }

  @Test
  void anotherKeyThanTheReaderBelieves() throws IOException {
    Plant other = new Plant(6);
    assertThat(broken(other.bundle(folder.resolve("other")), plant.policy()))
        .contains("checkpoint");
  }

  @Test
  void batchesTakenOutOrSwapped() {
    List<ProvenLeaf> leaves = new ArrayList<>(bundle.leaves());
    leaves.remove(2);
    assertThat(broken(with(leaves), plant.policy())).contains("readings");
    List<ProvenLeaf> closed = new ArrayList<>(leaves);
    closed.replaceAll(
        leaf ->
            leaf.index() > 2 ? new ProvenLeaf(leaf.leaf(), leaf.index() - 1, leaf.path()) : leaf);
    assertThat(broken(with(closed), plant.policy())).contains("batches", "leaf");
    List<ProvenLeaf> swapped = new ArrayList<>(bundle.leaves());
    swapped.set(1, bundle.leaves().get(2));
    swapped.set(2, bundle.leaves().get(1));
    assertThat(broken(with(swapped), plant.policy())).contains("batches", "leaf");
  }

  @Test
  void aReadingAlteredOrPutIntoAnotherBatch() {
    ShownRun shown = bundle.runs().get(2);
    RunReading reading = shown.run().readings().getFirst();
    ReadingRun altered =
        new ReadingRun(
            shown.run().point(),
            shown.run().first(),
            List.of(
                new RunReading(
                    reading.time(), reading.unscaled() + 1, reading.scale(), reading.quality())));
    for (ShownRun forged :
        List.of(
            new ShownRun(2, 1, altered, shown.path()),
            new ShownRun(3, 1, shown.run(), shown.path()),
            new ShownRun(99, 1, shown.run(), shown.path()))) {
      Bundle other =
          new Bundle(
              bundle.figure(),
              bundle.computation(),
              bundle.leaves(),
              bundle.openings(),
              List.of(forged),
              bundle.checkpoint(),
              bundle.policy());
      assertThat(broken(other, plant.policy())).contains("readings");
    }
  }

  @Test
  void anotherNameBehindAnApproval() {
    Opening opening = bundle.openings().getFirst();
    Commitment forged = new Commitment(opening.commitment().salt(), Json.of("王伟"));
    Bundle other =
        new Bundle(
            bundle.figure(),
            bundle.computation(),
            bundle.leaves(),
            List.of(new Opening(opening.leaf(), "by", forged)),
            bundle.runs(),
            bundle.checkpoint(),
            bundle.policy());
    assertThat(broken(other, plant.policy())).contains("opening");
  }

  @Test
  void anApprovalOfAnotherResult() {
    assertThat(
            broken(
                with(changed(LeafKind.APPROVAL, l -> with(l, "result", "ab".repeat(32)))),
                plant.policy()))
        .contains("leaf", "approval");
  }

  @Test
  void aClockSetBack() throws IOException {
    Leaf lock = plant.leaves.getLast();
    plant.leaves.set(
        plant.leaves.size() - 1,
        new Leaf(lock.kind(), Instant.parse("2025-12-01T00:00:00Z"), lock.fields()));
    assertThat(broken(plant.bundle(folder.resolve("other")), plant.policy())).contains("clock");
  }

  @Test
  void aRestatementIsTold() throws IOException {
    Leaf lock = plant.leaves.getLast();
    plant.leaves.add(
        new Leaf(
            LeafKind.RESTATEMENT,
            lock.at().plusSeconds(60),
            JsonObject.builder()
                .put("inventory", "inv-1")
                .put("replaces", plant.computation.resultHash().hex())
                .put("result", "cd".repeat(32))
                .put("reason", "ef".repeat(32))
                .put("by", plant.manager.hash().hex())
                .build()));
    Bundle other = plant.bundle(folder.resolve("other"));
    Verdict verdict =
        Verifier.verify(
            new Bundle(
                    other.figure(),
                    other.computation(),
                    other.leaves(),
                    List.of(),
                    other.runs(),
                    other.checkpoint(),
                    other.policy())
                .bytes(),
            plant.policy());
    assertThat(VerifierTest.names(verdict, Link.State.NOT_PROVEN)).contains("restatement");
  }
}
