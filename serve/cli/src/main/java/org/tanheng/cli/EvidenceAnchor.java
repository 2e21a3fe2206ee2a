// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.anchors.Anchor;
import org.tanheng.anchors.EvmAccount;
import org.tanheng.anchors.EvmAnchor;
import org.tanheng.anchors.FileAnchor;
import org.tanheng.anchors.Receipt;
import org.tanheng.anchors.ReceiptFolder;
import org.tanheng.anchors.Sm2Anchor;
import org.tanheng.anchors.TimeStampAnchor;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evidence anchor}: places the checkpoint of a log outside its own reach. */
@Command(
    name = "anchor",
    description = "Places the checkpoint of a log elsewhere and keeps the receipt with the log.",
    mixinStandardHelpOptions = true)
final class EvidenceAnchor implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LogFolder folder;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Place place;

  @Option(names = "--contract", description = "With --chain: address of the contract.")
  private @Nullable String contract;

  @Option(names = "--account", description = "With --chain: file of the account's private key.")
  private @Nullable Path account;

  @Option(names = "--deploy", description = "With --chain: puts the contract there first.")
  private boolean deploy;

  @SuppressWarnings("NullAway.Init")
  EvidenceAnchor() {}

  /** Where to. */
  static final class Place {
    @Option(names = "--file", description = "A file that only grows, kept by others.")
    private @Nullable Path file;

    @Option(names = "--tsa", description = "A time-stamping authority (RFC 3161) by its address.")
    private @Nullable URI tsa;

    @Option(
        names = "--sm2",
        description = "Private key of SM2 as PEM, made if absent: a second, detached signature.")
    private @Nullable Path sm2;

    @Option(names = "--chain", description = "A node of a chain by its JSON-RPC address.")
    private @Nullable URI chain;
  }

  @Override
  public Integer call() {
    return Results.print(
        spec, Format.json, () -> folder.open().map(LogReader::checkpoint).flatMap(this::place));
  }

  private Outcome<String> place(Checkpoint checkpoint) {
    try {
      Outcome<Receipt> receipt = anchor().flatMap(anchor -> anchor.place(checkpoint));
      if (receipt.isDone()) {
        Path file = new ReceiptFolder(folder.path()).add(receipt.orElseThrow());
        spec.commandLine().getErr().println("receipt: " + file);
      }
      return receipt.map(placed -> placed.write() + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Outcome<? extends Anchor> anchor() throws IOException {
    if (place.file != null) {
      return Outcome.done(new FileAnchor(place.file, Clock.systemUTC()));
    }
    if (place.tsa != null) {
      return Outcome.done(new TimeStampAnchor(place.tsa));
    }
    return place.sm2 != null ? sm2(place.sm2) : chain();
  }

  private Outcome<Sm2Anchor> sm2(Path file) throws IOException {
    Outcome<Sm2Anchor> anchor =
        Sm2Anchor.parse(SecretFile.readOrMake(file, () -> Sm2Anchor.generate().pem()));
    if (anchor.isDone()) {
      spec.commandLine().getErr().print(anchor.orElseThrow().key().pem());
    }
    return anchor;
  }

  private Outcome<EvmAnchor> chain() throws IOException {
    URI node = place.chain;
    if (node == null || account == null || (contract == null) != deploy) {
      return usage(String.valueOf(contract));
    }
    Outcome<EvmAccount> signer =
        EvmAccount.parse(SecretFile.readOrMake(account, () -> EvmAccount.generate().encoded()));
    if (!signer.isDone()) {
      return Outcome.refused(signer.findings());
    }
    EvmAccount by = signer.orElseThrow();
    spec.commandLine().getErr().println("account " + by.address());
    Outcome<String> at = deploy ? EvmAnchor.deploy(node, by) : contract(String.valueOf(contract));
    at.map("contract "::concat).map(text -> text + "\n").map(this::tell);
    return at.map(address -> new EvmAnchor(node, address, by));
  }

  private String tell(String text) {
    spec.commandLine().getErr().print(text);
    return text;
  }

  private static Outcome<String> contract(String address) {
    return address.matches("0x[0-9a-fA-F]{40}") ? Outcome.done(address) : usage(address);
  }

  private static <T> Outcome<T> usage(String got) {
    return Outcome.refused(
        Finding.error(
            "option-invalid",
            "--chain, --account, --contract, --deploy",
            got,
            "an account's file and either the address of a contract (0x and 40 digits) or --deploy",
            "Deploy once, then give the address that was printed."));
  }
}
