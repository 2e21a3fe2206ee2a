// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.receipt.Receipt;
import org.tanheng.evidence.receipt.ReceiptKey;
import org.tanheng.evidence.receipt.ReceiptSigner;
import org.tanheng.evidence.receipt.StatusList;
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

  @Option(
      names = "--holder",
      paramLabel = "FILE",
      description =
          "The holder's key, made where there is none: the copy is signed by it. Without a receipt"
              + " its public half is printed, to be given to the issuer.")
  private @Nullable Path holder;

  @Option(names = "--audience", description = "Who is to read the copy.")
  private @Nullable String audience;

  @Option(names = "--nonce", description = "What the reader asked with.")
  private @Nullable String nonce;

  @Option(
      names = "--status",
      paramLabel = "FILE",
      description = "The issuer's list of receipts that no longer hold, as fetched.")
  private @Nullable Path status;

  @Option(names = "--format", description = "table (default) or json.")
  private Format format = Format.table;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The receipt; - reads stdin.")
  private @Nullable Path file;

  @SuppressWarnings("NullAway.Init")
  EvidenceReceipt() {}

  @Override
  public Integer call() {
    Path receipt = file;
    return Results.print(
        spec,
        format,
        () ->
            receipt == null
                ? holder().map(made -> made.key().jwk().write() + "\n")
                : Files.text(receipt).flatMap(Receipt::parse).flatMap(this::answer));
  }

  private Outcome<String> answer(Receipt receipt) {
    Set<String> names = show;
    if (names != null || holder != null) {
      Receipt copy = names == null ? receipt : receipt.showing(names);
      return (holder == null ? Outcome.done(copy) : bound(copy)).map(done -> done.write() + "\n");
    }
    Path issuer = key;
    if (issuer == null) {
      return missing("--key", "the issuer's key", "Give --key FILE, or --show NAMES for a copy.");
    }
    return Files.text(issuer)
        .flatMap(Json::parse)
        .flatMap(json -> ReceiptKey.parse(first(json)))
        .flatMap(by -> claims(receipt, by).flatMap(said -> holds(said, by)))
        .map(claims -> claims.writeIndented() + "\n");
  }

  private Outcome<JsonObject> claims(Receipt receipt, ReceiptKey by) {
    String reader = audience;
    String question = nonce;
    return reader == null || question == null
        ? receipt.verify(by)
        : receipt.verify(by, reader, question);
  }

  private Outcome<JsonObject> holds(JsonObject claims, ReceiptKey by) {
    Path list = status;
    return list == null
        ? Outcome.done(claims)
        : Files.text(list)
            .flatMap(text -> StatusList.holds(claims, text.strip(), by, Instant.now()))
            .flatMap(
                isThere ->
                    isThere
                        ? Outcome.done(claims)
                        : Outcome.refused(
                            Finding.error(
                                "receipt-revoked",
                                "receipt",
                                "ended by its issuer",
                                "a receipt that holds",
                                "Ask the issuer why, and for another.")));
  }

  private Outcome<Receipt> bound(Receipt copy) {
    String reader = audience;
    String question = nonce;
    return reader == null || question == null
        ? missing(
            "--audience, --nonce",
            "both",
            "Say who asked, and with what: the signature names them.")
        : holder().map(signer -> copy.boundTo(signer, reader, question, Instant.now()));
  }

  private Outcome<ReceiptSigner> holder() {
    Path secret = holder;
    if (secret == null) {
      return missing("FILE", "a receipt", "Give the receipt, or --holder FILE to make a key.");
    }
    try {
      return ReceiptSigner.parse(
          SecretFile.readOrMake(secret, () -> ReceiptSigner.generate().encoded()));
    } catch (IOException e) {
      return missing("--holder", "a file that can be read or made", String.valueOf(e.getMessage()));
    }
  }

  private static <T> Outcome<T> missing(String option, String wanted, String advice) {
    return Outcome.refused(Finding.error("option-invalid", option, "nothing", wanted, advice));
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
