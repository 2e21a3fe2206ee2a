// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.NoteSignature;
import org.tanheng.evidence.log.SignedNote;
import org.tanheng.evidence.log.WitnessRequest;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Asks a witness for its signature on a log's checkpoint (C2SP tlog-witness, add-checkpoint). */
public final class WitnessClient {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int STALE = 409;
  private static final int INCONSISTENT = 422;

  private final URI address;
  private final NoteKey key;
  private final HttpClient http;
  private long known;

  /**
   * A witness by its address and key.
   *
   * @param address prefix that ends with a stroke
   */
  public WitnessClient(URI address, NoteKey key) {
    this.address = address;
    this.key = key;
    this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  }

  /**
   * The witness's signature. Refused with {@code witness-conflict} if the witness knows another
   * history, {@code witness-ahead} if it knows a larger log, {@code witness-refused} if it does not
   * follow the log, {@code witness-unreachable} without an answer.
   */
  public Outcome<NoteSignature> cosign(LogReader log) {
    try {
      HttpResponse<String> answer = send(log, Math.min(known, log.checkpoint().size()));
      if (answer.statusCode() == STALE && answer.body().matches("\\d{1,18}\n")) {
        known = Long.parseLong(answer.body().strip());
        if (known > log.checkpoint().size()) {
          return refused("witness-ahead", "a log of " + known + " leaves", conflict());
        }
        answer = send(log, known);
      }
      return switch (answer.statusCode()) {
        case OK -> signature(log, answer.body());
        case STALE, INCONSISTENT ->
            refused("witness-conflict", "another history of " + known + " leaves", conflict());
        default ->
            refused(
                "witness-refused",
                "HTTP status " + answer.statusCode() + ": " + answer.body().strip(),
                "Give the witness the public key of this log.");
      };
    } catch (IOException e) {
      return unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unreachable(e);
    }
  }

  private static String conflict() {
    return "The log was rolled back or written anew: keep it as it is and find out why.";
  }

  private HttpResponse<String> send(LogReader log, long from)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address.resolve("add-checkpoint"))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(WitnessRequest.of(log, from).write()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private Outcome<NoteSignature> signature(LogReader log, String lines) {
    Outcome<Optional<NoteSignature>> found =
        SignedNote.parse(log.note().write() + lines).flatMap(note -> note.of(key));
    if (found.isDone() && found.orElseThrow().isPresent()) {
      known = log.checkpoint().size();
      return Outcome.done(found.orElseThrow().get());
    }
    return refused(
        "witness-refused",
        "an answer without a signature of " + key.encoded(),
        "Compare the key in your policy with what the witness prints.");
  }

  private <T> Outcome<T> refused(String code, String got, String advice) {
    return Outcome.refused(
        Finding.error(code, key.name(), got, "a signature of the witness", advice));
  }

  private Outcome<NoteSignature> unreachable(Exception e) {
    return refused(
        "witness-unreachable",
        e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()),
        "Check "
            + address
            + " and the line; what is newer than the last signature is unprotected.");
  }
}
