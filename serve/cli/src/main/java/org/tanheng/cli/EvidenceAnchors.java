// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.anchors.AnchorCheck;
import org.tanheng.anchors.AnchorTrust;
import org.tanheng.anchors.Anchored;
import org.tanheng.anchors.EvmAnchor;
import org.tanheng.anchors.Receipt;
import org.tanheng.anchors.ReceiptFolder;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evidence anchors}: what the receipts of a log prove of it as it is now. */
@Command(
    name = "anchors",
    description = "Checks the receipts of a log, and that the log still has what they hold.",
    mixinStandardHelpOptions = true)
final class EvidenceAnchors implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LogFolder folder;

  @Option(names = "--trust", description = "Your own file of authorities, keys and accounts.")
  private @Nullable Path trust;

  @Option(names = "--chain", description = "A node to ask for what is on its chain.")
  private @Nullable URI chain;

  @SuppressWarnings("NullAway.Init")
  EvidenceAnchors() {}

  @Override
  public Integer call() {
    return Results.print(
        spec,
        Format.table,
        () -> {
          Outcome<AnchorTrust> believed = trust();
          return believed.isDone()
              ? folder.open().flatMap(log -> check(log, believed.orElseThrow()))
              : Outcome.refused(believed.findings());
        });
  }

  private Outcome<AnchorTrust> trust() throws IOException {
    return trust == null
        ? Outcome.done(AnchorTrust.NONE)
        : AnchorTrust.parse(java.nio.file.Files.readString(trust, StandardCharsets.UTF_8));
  }

  private Outcome<String> check(LogReader log, AnchorTrust believed) {
    Map<String, Outcome<Receipt>> receipts;
    try {
      receipts = new ReceiptFolder(folder.path()).all();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (receipts.isEmpty()) {
      return Outcome.refused(
          Finding.error(
              "anchor-missing",
              folder.path().toString(),
              "no receipt",
              "at least one",
              "Place the checkpoint first: evidence anchor."));
    }
    var lines = new StringBuilder();
    List<Finding> findings = new ArrayList<>();
    receipts.forEach(
        (name, receipt) -> {
          Outcome<String> line =
              receipt.flatMap(read -> isOf(log, read)).flatMap(read -> line(name, read, believed));
          switch (line) {
            case Outcome.Done<String> done -> lines.append(done.value());
            case Outcome.Refused<String> refused ->
                refused.findings().forEach(f -> findings.add(f.at(name + ": " + f.subject())));
          }
        });
    return findings.isEmpty() ? Outcome.done(lines.toString()) : Outcome.refused(findings);
  }

  private Outcome<String> line(String name, Receipt receipt, AnchorTrust believed) {
    Outcome<Anchored> checked = AnchorCheck.check(receipt, believed);
    if (chain == null || receipt.kind() != Receipt.Kind.EVM || !checked.isDone()) {
      return checked.map(held -> text(name, held, held.at() == null ? "" : ", at " + held.at()));
    }
    return EvmAnchor.confirm(chain, receipt)
        .map(at -> text(name, checked.orElseThrow(), ", on the chain at " + at));
  }

  private static String text(String name, Anchored held, String at) {
    return "%s: %d leaves, by %s%s; %s%n"
        .formatted(name, held.checkpoint().size(), held.by(), at, held.limit());
  }

  /** Whether the log of now begins with what was anchored. */
  private static Outcome<Receipt> isOf(LogReader log, Receipt receipt) {
    Checkpoint then = receipt.checkpoint();
    Checkpoint now = log.checkpoint();
    boolean same =
        then.origin().equals(now.origin())
            && then.size() <= now.size()
            && Hash.ofDigest(log.trees().root(then.size())).equals(then.root());
    return same
        ? Outcome.done(receipt)
        : Outcome.refused(
            Finding.error(
                "anchor-conflict",
                then.origin() + ", " + then.size() + " leaves",
                "a log of "
                    + now.origin()
                    + " with "
                    + now.size()
                    + " leaves and another beginning",
                "root " + then.root(),
                "The log was rolled back or written anew: keep it as it is and find out why."));
  }
}
