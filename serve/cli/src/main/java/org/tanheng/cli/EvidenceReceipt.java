// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.receipt.Receipt;
import org.tanheng.evidence.receipt.ReceiptKey;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evidence receipt}: what a receipt says, or a copy of it that shows less. */
@Command(
    name = "receipt",
    description = "Checks a conformity receipt (SD-JWT VC), or leaves out what shall not be shown.",
    mixinStandardHelpOptions = true)
final class EvidenceReceipt implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The issuer's key (JWK), or its /.well-known/jwt-vc-issuer as a file.")
  private @Nullable Path key;

  @Option(
      names = "--show",
      split = ",",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Write a copy that shows only these hidden claims; none: --show=")
  private @Nullable Set<String> show;

  @Option(names = "--format", description = "table (default) or json.")
  private Format format = Format.table;

  @Parameters(paramLabel = "FILE", description = "The receipt; - reads stdin.")
  private Path file;

  @SuppressWarnings("NullAway.Init")
  EvidenceReceipt() {}

  @Override
  public Integer call() {
    return Results.print(
        spec, format, () -> Files.text(file).flatMap(Receipt::parse).flatMap(this::answer));
  }

  private Outcome<String> answer(Receipt receipt) {
    Set<String> names = show;
    if (names != null) {
      return Outcome.done(receipt.showing(names).write() + "\n");
    }
    Path issuer = key;
    if (issuer == null) {
      return Outcome.refused(
          Finding.error(
              "option-invalid",
              "--key",
              "no key",
              "the issuer's key",
              "Give --key FILE, or --show NAMES to write a copy."));
    }
    return Files.text(issuer)
        .flatMap(Json::parse)
        .flatMap(json -> ReceiptKey.parse(first(json)))
        .flatMap(receipt::verify)
        .map(claims -> claims.writeIndented() + "\n");
  }

  /** The key itself, or the first of an issuer's list. */
  private static Json first(Json json) {
    if (json instanceof JsonObject issuer
        && issuer.get("jwks").orElse(null) instanceof JsonObject list
        && !list.items("keys").isEmpty()) {
      return list.items("keys").getFirst();
    }
    return json;
  }
}
