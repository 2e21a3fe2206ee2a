// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.Witness;
import org.tanheng.evidence.log.WitnessRequest;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * Fetches a log that publishes its files (C2SP tlog-tiles) and lets the witness look at it: for a
 * witness that no log can reach.
 */
public final class Follower {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int MISSING = 404;

  private final Witness witness;
  private final NoteKey log;
  private final URI address;
  private final Clock clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * Of one log.
   *
   * @param address prefix of its files, ending with a stroke
   */
  public Follower(Witness witness, NoteKey log, URI address, Clock clock) {
    this.witness = witness;
    this.log = log;
    this.address = address;
    this.clock = clock;
  }

  /** Looks once: the size that is signed now, or why the log as it is now is not signed. */
  public Outcome<Long> look() {
    try {
      return LogReader.open(this::read, address.toString(), log).flatMap(this::offer);
    } catch (FindingException e) {
      return Outcome.refused(e.findings());
    } catch (UncheckedIOException e) {
      return Outcome.refused(
          Finding.error(
              "log-unreachable",
              address.toString(),
              String.valueOf(e.getMessage()),
              "the files of a log",
              "Check the address and the line."));
    }
  }

  private Outcome<Long> offer(LogReader reader) {
    long known =
        witness
            .last(log.name())
            .map(note -> Checkpoint.parse(note.text()).orElseThrow().size())
            .orElse(0L);
    long size = reader.checkpoint().size();
    if (known > size) {
      return refused("a log of " + size + " leaves", known + " leaves or more");
    }
    try {
      Witness.Answer answer =
          witness.addCheckpoint(WitnessRequest.of(reader, known).write(), clock.instant());
      return answer.status() == OK
          ? Outcome.done(size)
          : refused("another history: " + answer.body().strip(), known + " leaves as signed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome<Long> refused(String got, String wanted) {
    return Outcome.refused(
        Finding.error(
            "witness-conflict",
            log.name(),
            got,
            wanted,
            "The log was rolled back or written anew: keep both notes and tell its users."));
  }

  private Optional<byte[]> read(String path) {
    try {
      HttpResponse<byte[]> response =
          http.send(
              HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      return switch (response.statusCode()) {
        case OK -> Optional.of(response.body());
        case MISSING -> Optional.empty();
        default -> throw new IOException("HTTP status " + response.statusCode());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }
}
