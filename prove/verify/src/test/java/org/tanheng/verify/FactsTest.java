// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Commitment;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.leaf.ReadingBatch;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.virtual.VirtualMeter;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * Facts of meters, formulas and own factors stand in leaves that the calculation names; what the
 * bundle shows must be what they commit to. The plant is that of {@link AmountTest}.
 */
class FactsTest {
  private static final int DAYS = 32;
  private static final String VIRTUAL = "readings:v1/2023-01-01/2023-02-01";
  private static final FactorChoice OWN =
      new FactorChoice.Own(
          Quantity.of("0.6", "kgCO2e/kWh"), "supplier's letter", "own-factor:f1/3");

  private final NoteSigner log = NoteSigner.generate("plant.example/log", KeyType.ED25519);

  @TempDir private Path folder;

  private static VirtualMeter formula(String text) {
    return new VirtualMeter("v1", text, Unit.of("kWh"), 1, Map.of("main", "m1"));
  }

  /** A leaf with the commitment behind its content. */
  private record Stated(Leaf leaf, Commitment content) {}

  private static Stated facts(String point, Json content) {
    Commitment made = Commitment.of(content);
    JsonObject fields =
        JsonObject.builder().put("point", point).put("content", made.hash().hex()).build();
    return new Stated(new Leaf(LeafKind.METER_FACTS, AmountTest.START, fields), made);
  }

  private static Stated certificate(String validTo) {
    Commitment made =
        Commitment.of(
            JsonObject.builder()
                .put("kind", "VERIFICATION")
                .put("number", "JJ-7")
                .put("issuedOn", "2022-06-01")
                .put("validTo", validTo)
                .put("result", "PASSED")
                .build());
    JsonObject fields =
        JsonObject.builder()
            .put("id", "c1")
            .put("device", "d1")
            .put("content", made.hash().hex())
            .put("by", made.hash().hex())
            .build();
    return new Stated(new Leaf(LeafKind.METER_CERTIFICATE, AmountTest.START, fields), made);
  }

  private static Stated factor(String id, String value) {
    Commitment made =
        Commitment.of(Facts.ofFactor(Quantity.of(value, "kgCO2e/kWh"), "supplier's letter"));
    JsonObject fields =
        JsonObject.builder()
            .put("id", id)
            .put("content", made.hash().hex())
            .put("by", made.hash().hex())
            .build();
    return new Stated(new Leaf(LeafKind.OWN_FACTOR, AmountTest.START, fields), made);
  }

  private Verdict verdict(String name, Computation computation, Amount amount, List<Stated> stated)
      throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    List<Opening> openings = new ArrayList<>();
    List<Hash> inputs = new ArrayList<>();
    for (Stated one : stated) {
      openings.add(new Opening(leaves.size(), "content", one.content()));
      inputs.add(one.leaf().hash());
      leaves.add(one.leaf());
    }
    Hash previous = ReadingBatch.NONE;
    for (int day = 0; day < DAYS; day++) {
      leaves.add(
          AmountTest.day(day).leaf(previous, AmountTest.START.plusSeconds(86_400L * (day + 1))));
      previous = leaves.getLast().hash();
    }
    inputs.add(previous);
    leaves.add(computation.leaf("inv", inputs, AmountTest.START.plusSeconds(86_400L * 60)));
    try (TileLog tiles = TileLog.open(folder.resolve(name), log).orElseThrow()) {
      tiles.append(leaves.stream().map(Leaf::bytes).toList());
    }
    LogReader reader = LogReader.open(folder.resolve(name), log.key()).orElseThrow();
    List<ProvenLeaf> proven = new ArrayList<>();
    List<ShownRun> runs = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      proven.add(ProvenLeaf.of(reader, i));
    }
    for (int day = 0; day < DAYS; day++) {
      ReadingBatch batch = AmountTest.day(day);
      runs.add(new ShownRun(stated.size() + day, 0, batch.runs().getFirst(), batch.path(0)));
    }
    Bundle bundle =
        new Bundle(
            Figure.of(computation.result(), "total").orElseThrow(),
            computation,
            proven,
            openings,
            runs,
            reader.note(),
            "log " + log.key().encoded() + "\nquorum none\n",
            List.of(amount),
            List.of());
    assertThat(Bundle.parse(bundle.bytes()).orElseThrow()).isEqualTo(bundle);
    return Verifier.verify(bundle.bytes(), LogPolicy.of(log.key()));
  }

  @Test
  void factsInALeafOfTheInputsHold() throws IOException {
    Metered meter = AmountTest.metered("200");
    Verdict verdict =
        verdict(
            "facts",
            AmountTest.computation("1488000"),
            new Amount(AmountTest.EVIDENCE, meter),
            List.of(facts("m1", Facts.of(meter))));
    assertThat(verdict.isProven()).as(verdict.links().toString()).isTrue();
    assertThat(VerifierTest.names(verdict, Link.State.HOLDS)).contains("facts", "amount");
    assertThat(VerifierTest.names(verdict, Link.State.NOT_PROVEN)).doesNotContain("facts");
  }

  @Test
  void factsThatNoLeafHasAreSaidAndOtherFactsThanTheLeafsAreBroken() throws IOException {
    Metered meter = AmountTest.metered("200");
    Amount amount = new Amount(AmountTest.EVIDENCE, meter);
    Verdict without = verdict("none", AmountTest.computation("1488000"), amount, List.of());
    assertThat(without.isProven()).isTrue();
    assertThat(VerifierTest.names(without, Link.State.NOT_PROVEN)).contains("facts");
    Verdict other =
        verdict(
            "other",
            AmountTest.computation("1488000"),
            amount,
            List.of(facts("m1", Facts.of(AmountTest.metered("300")))));
    assertThat(VerifierTest.names(other, Link.State.BROKEN)).contains("facts");
  }

  /** The period is the year 2023; the last day of a certificate is one of its days. */
  @ParameterizedTest
  @CsvSource({"2023-12-31, true", "2024-06-01, true", "2023-12-30, false", "2024, false"})
  void aCertificateIsValidOnItsLastDay(String validTo, boolean isForAll) throws IOException {
    Amount amount = new Amount(AmountTest.EVIDENCE, AmountTest.metered("200"));
    Verdict verdict =
        verdict(validTo, AmountTest.computation("1488000"), amount, List.of(certificate(validTo)));
    assertThat(verdict.links())
        .filteredOn(link -> link.name().equals("certificate"))
        .singleElement()
        .matches(link -> link.text().contains("to " + validTo))
        .matches(link -> link.text().contains("not for all of the period") != isForAll);
  }

  /** Half of the main meter less a constant each hour: 1,488,000 / 2 - 744 x 10 = 736,560. */
  @Test
  void theAmountOfAVirtualMeterFollowsByItsFormula() throws IOException {
    Metered meter = AmountTest.metered("200");
    VirtualMeter half = formula("main / 2 - [10 kWh]");
    Computation computation = AmountTest.computation("736560", VIRTUAL, AmountTest.OFFICIAL);
    List<Stated> stated = List.of(facts("m1", Facts.of(meter)), facts("v1", Facts.of(half)));
    Verdict verdict =
        verdict("half", computation, new Amount(VIRTUAL, List.of(meter), List.of(half)), stated);
    assertThat(verdict.isProven()).as(verdict.links().toString()).isTrue();
    assertThat(VerifierTest.names(verdict, Link.State.HOLDS)).contains("facts", "amount");

    VirtualMeter third = formula("main / 3");
    Verdict other =
        verdict("third", computation, new Amount(VIRTUAL, List.of(meter), List.of(third)), stated);
    assertThat(VerifierTest.names(other, Link.State.BROKEN)).contains("facts", "amount");
  }

  @Test
  void formulasThatGoInACircleOrReadWhatIsNotShownAreBroken() throws IOException {
    Metered meter = AmountTest.metered("200");
    Computation computation = AmountTest.computation("736560", VIRTUAL, AmountTest.OFFICIAL);
    VirtualMeter self = new VirtualMeter("v1", "a", Unit.of("kWh"), 1, Map.of("a", "v1"));
    VirtualMeter hidden = new VirtualMeter("v1", "a", Unit.of("kWh"), 1, Map.of("a", "m2"));
    for (VirtualMeter formula : List.of(self, hidden)) {
      Verdict verdict =
          verdict(
              "bad" + formula.inputs().get("a"),
              computation,
              new Amount(VIRTUAL, List.of(meter), List.of(formula)),
              List.of());
      assertThat(VerifierTest.names(verdict, Link.State.BROKEN)).contains("amount");
    }
  }

  @Test
  void anOwnFactorIsTheOneThatWasApproved() throws IOException {
    Metered meter = AmountTest.metered("200");
    Amount amount = new Amount(AmountTest.EVIDENCE, meter);
    Computation computation = AmountTest.computation("1488000", AmountTest.EVIDENCE, OWN);
    Verdict held = verdict("own", computation, amount, List.of(factor("f1/3", "0.6")));
    assertThat(held.isProven()).as(held.links().toString()).isTrue();
    assertThat(VerifierTest.names(held, Link.State.HOLDS)).contains("own-factor");
    Verdict other = verdict("lower", computation, amount, List.of(factor("f1/3", "0.5")));
    assertThat(VerifierTest.names(other, Link.State.BROKEN)).contains("own-factor");
    Verdict none = verdict("no", computation, amount, List.of(factor("f1/2", "0.6")));
    assertThat(VerifierTest.names(none, Link.State.NOT_PROVEN)).contains("own-factor");
  }
}
