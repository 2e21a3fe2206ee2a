// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.SourceInput;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Commitment;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.leaf.ReadingBatch;
import org.tanheng.evidence.leaf.ReadingRun;
import org.tanheng.evidence.leaf.RunReading;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.SignedNote;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;

/** A plant with its log: hourly batches of readings, a calculation, its approval and its lock. */
final class Plant {
  static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");
  final NoteSigner log = NoteSigner.generate("plant.example/log", KeyType.ED25519);
  final NoteSigner witness = NoteSigner.generate("verifier.example/w", KeyType.COSIGNATURE);
  final Commitment manager = Commitment.of(Json.of("李娜"));
  final List<Leaf> leaves = new ArrayList<>();
  final List<ReadingBatch> batches = new ArrayList<>();
  final Computation computation;

  Plant(int hours) {
    this(hours, FactorLibrary.bundled(), null);
  }

  /**
   * A plant that computes with a release of factors.
   *
   * @param release the id under which the log states it before the calculation, null for none
   */
  Plant(int hours, FactorLibrary library, @Nullable String release) {
    Hash previous = ReadingBatch.NONE;
    for (int hour = 0; hour < hours; hour++) {
      Instant at = AT.plusSeconds(3600L * hour);
      ReadingBatch batch =
          new ReadingBatch("gateway 1", hour, List.of(run("grid", hour, at), run("gas", hour, at)));
      batches.add(batch);
      leaves.add(batch.leaf(previous, at));
      previous = leaves.getLast().hash();
    }
    computation = compute(input("10000"), library);
    Instant end = AT.plusSeconds(3600L * hours);
    if (release != null) {
      leaves.add(release(release, library, end));
    }
    leaves.add(computation.leaf("inv-1", List.of(previous), end));
    leaves.add(step(LeafKind.APPROVAL, "approved", end.plusSeconds(60)));
    leaves.add(step(LeafKind.LOCK, null, end.plusSeconds(120)));
  }

  private static ReadingRun run(String point, int hour, Instant at) {
    return new ReadingRun(point, hour, List.of(new RunReading(at, 100_000L + 7L * hour, 2, 0)));
  }

  private Leaf step(LeafKind kind, @Nullable String step, Instant at) {
    return new Leaf(
        kind,
        at,
        JsonObject.builder()
            .put("inventory", "inv-1")
            .put("step", step)
            .put("result", computation.resultHash().hex())
            .put("by", manager.hash().hex())
            .build());
  }

  static Leaf release(String id, FactorLibrary library, Instant at) {
    return new Leaf(
        LeafKind.FACTOR_RELEASE,
        at,
        JsonObject.builder().put("id", id).put("content", library.hash().hex()).build());
  }

  static Computation compute(InventoryInput input) {
    return compute(input, FactorLibrary.bundled());
  }

  private static Computation compute(InventoryInput input, FactorLibrary library) {
    return Computation.of(input, MethodPacks.bundled().pack(input.method()).orElseThrow(), library)
        .orElseThrow();
  }

  static InventoryInput input(String megawattHours) {
    return new InventoryInput(
        "示例工厂",
        LocalDate.of(2023, 1, 1),
        LocalDate.of(2024, 1, 1),
        "AR6",
        "ghg-protocol",
        List.of(
            source(
                "grid",
                "purchased-electricity",
                Quantity.of(megawattHours, "MWh"),
                Map.of(),
                new FactorChoice.Library("cn-grid-average", "全国", 2023)),
            source(
                "gas",
                "stationary-combustion",
                Quantity.of("21", "1e4 Nm3"),
                Map.of(
                    "ncv", Quantity.of("389.31 GJ/1e4 Nm3"),
                    "carbon-content", Quantity.of("0.01532 tC/GJ"),
                    "oxidation-factor", Quantity.of("0.99", "1")),
                null)),
        List.of());
  }

  private static SourceInput source(
      String id,
      String kind,
      Quantity amount,
      Map<String, Quantity> parameters,
      @Nullable FactorChoice factor) {
    return new SourceInput(
        id,
        kind,
        List.of(ActivityDatum.whole(amount, Quality.MEASURED)),
        null,
        null,
        null,
        parameters,
        factor,
        null,
        null,
        null,
        SourceInput.Place.NONE,
        List.of());
  }

  /** The log as a folder, and the bundle of the total with every leaf, run and name shown. */
  Bundle bundle(Path folder) throws IOException {
    try (TileLog tiles = TileLog.open(folder, log).orElseThrow()) {
      tiles.append(leaves.stream().map(Leaf::bytes).toList());
    }
    LogReader reader = LogReader.open(folder, log.key()).orElseThrow();
    List<ProvenLeaf> proven = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      proven.add(ProvenLeaf.of(reader, i));
    }
    List<ShownRun> runs = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      runs.add(new ShownRun(i, 1, batches.get(i).runs().get(1), batches.get(i).path(1)));
    }
    SignedNote note = reader.note();
    note = note.with(witness.sign(note.text(), leaves.getLast().at().plusSeconds(600)));
    return new Bundle(
        Figure.of(computation.result(), "total").orElseThrow(),
        computation,
        proven,
        List.of(new Opening(leaves.size() - 1, "by", manager)),
        runs,
        note,
        policyText());
  }

  String policyText() {
    return "log "
        + log.key().encoded()
        + "\nwitness verifier "
        + witness.key().encoded()
        + "\nquorum verifier\n";
  }

  LogPolicy policy() {
    return LogPolicy.parse(policyText()).orElseThrow();
  }
}
