// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.verify.Bundle;
import org.tanheng.verify.CarriedAnchor;
import org.tanheng.verify.Computation;
import org.tanheng.verify.Figure;
import org.tanheng.verify.ProvenLeaf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evidence bundle}: writes a calculation into a log and a figure of it with its proof. */
@Command(
    name = "bundle",
    description =
        "Computes an inventory, logs the calculation, and writes a figure's proof bundle.",
    mixinStandardHelpOptions = true)
final class EvidenceBundle implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--dir", required = true, description = "Folder of the log; made if absent.")
  private Path folder;

  @Option(names = "--figure", description = "total (default), totalMarket, scope/1, source/ID, ...")
  private String figure = "total";

  @Parameters(paramLabel = "FILE", description = "Inventory as YAML.")
  private Path file;

  @SuppressWarnings("NullAway.Init")
  EvidenceBundle() {}

  @Override
  public Integer call() {
    return Results.print(spec, Format.table, this::run);
  }

  private Outcome<String> run() throws IOException {
    Outcome<String> yaml = Files.text(file);
    Outcome<Computation> computed =
        yaml.flatMap(InventoryYaml::read)
            .flatMap(
                input ->
                    MethodPacks.of(input)
                        .flatMap(pack -> Computation.of(input, pack, FactorLibrary.bundled())));
    if (!computed.isDone()) {
      return Outcome.refused(computed.findings());
    }
    Computation computation = computed.orElseThrow();
    @Nullable Figure chosen = Figure.of(computation.result(), figure).orElse(null);
    if (chosen == null) {
      return Outcome.refused(
          Finding.error(
              "option-invalid",
              "--figure",
              figure,
              "total, totalMarket, scope/.., category/.., gas/.., source/..",
              "Name a figure of this inventory."));
    }
    Path name =
        Objects.requireNonNullElse(folder.toAbsolutePath().normalize().getFileName(), folder);
    Outcome<NoteSigner> signer =
        LogKeys.readOrMake(LogKeys.file(folder, null), "tanheng.local/" + name, KeyType.ED25519);
    return signer.isDone()
        ? bundle(
            signer.orElseThrow(),
            computation,
            chosen,
            Hash.ofText(yaml.orElseThrow()).abbreviated())
        : Outcome.refused(signer.findings());
  }

  private Outcome<String> bundle(
      NoteSigner signer, Computation computation, Figure chosen, String inventory)
      throws IOException {
    Outcome<TileLog> opened = TileLog.open(folder, signer);
    if (!opened.isDone()) {
      return Outcome.refused(opened.findings());
    }
    long index;
    try (TileLog log = opened.orElseThrow()) {
      Instant now = Instant.now();
      Leaf leaf = computation.leaf(inventory, List.of(), now);
      index = log.append(List.of(release(now).bytes(), leaf.bytes()));
    }
    Outcome<LogReader> read = LogReader.open(folder, signer.key());
    if (!read.isDone()) {
      return Outcome.refused(read.findings());
    }
    List<CarriedAnchor> anchors = CarriedAnchor.of(folder, read.orElseThrow());
    return read.map(
        reader ->
            new String(
                new Bundle(
                        chosen,
                        computation,
                        List.of(ProvenLeaf.of(reader, index), ProvenLeaf.of(reader, index + 1)),
                        List.of(),
                        List.of(),
                        reader.note(),
                        "log " + signer.key().encoded() + "\nquorum none\n",
                        List.of(),
                        anchors)
                    .carrying(FactorLibrary.bundled())
                    .bytes(),
                StandardCharsets.UTF_8));
  }

  private static Leaf release(Instant at) {
    FactorLibrary library = FactorLibrary.bundled();
    return new Leaf(
        LeafKind.FACTOR_RELEASE,
        at,
        JsonObject.builder()
            .put("id", library.release())
            .put("content", library.hash().hex())
            .build());
  }
}
