// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Whom one believes: keys of logs, keys of witnesses, and how many of the witnesses must have
 * signed (C2SP tlog-policy). It is the reader's own and never comes with the proof.
 *
 * @param logs accepted logs
 * @param witnesses name in the policy to key
 * @param quorum the rule over witnesses and groups
 * @param addresses where logs and witnesses are reached, for those that have an address
 * @param spans sizes at which a log's key is believed, for those that were changed
 */
public record LogPolicy(
    List<NoteKey> logs,
    Map<String, NoteKey> witnesses,
    Quorum quorum,
    Map<NoteKey, URI> addresses,
    Map<NoteKey, KeySpan> spans) {

  /** Which sets of witnesses suffice. */
  public sealed interface Quorum {
    /** No witness is asked for. */
    record None() implements Quorum {}

    /** This witness, by its name in the policy. */
    record Witness(String name) implements Quorum {}

    /** At least so many of the members. */
    record Group(int threshold, List<Quorum> members) implements Quorum {
      public Group {
        members = List.copyOf(members);
      }
    }

    /** Whether these witnesses suffice. */
    default boolean isMetBy(Set<String> signed) {
      return switch (this) {
        case None() -> true;
        case Witness(String name) -> signed.contains(name);
        case Group(int threshold, List<Quorum> members) ->
            members.stream().filter(member -> member.isMetBy(signed)).count() >= threshold;
      };
    }
  }

  public LogPolicy {
    logs = List.copyOf(logs);
    witnesses = Map.copyOf(witnesses);
    addresses = Map.copyOf(addresses);
    spans = Map.copyOf(spans);
  }

  /** A policy that asks for the log's own signature alone. */
  public static LogPolicy of(NoteKey log) {
    return new LogPolicy(List.of(log), Map.of(), new Quorum.None(), Map.of(), Map.of());
  }

  /** Reads a policy file. */
  public static Outcome<LogPolicy> parse(String text) {
    return Outcome.of(() -> new PolicyParser().parse(text));
  }

  /** Checks a checkpoint: one of the logs signed it as its own, and witnesses enough. */
  public Outcome<Witnessed> check(SignedNote note) {
    return Checkpoint.parse(note.text())
        .flatMap(
            checkpoint ->
                signer(note, checkpoint).flatMap(log -> witnessed(note, checkpoint, log)));
  }

  private Outcome<NoteKey> signer(SignedNote note, Checkpoint checkpoint) {
    @Nullable Finding outside = null;
    for (NoteKey log : logs) {
      if (log.name().equals(checkpoint.origin())) {
        Outcome<Optional<NoteSignature>> signature = note.of(log);
        if (!signature.isDone()) {
          return Outcome.refused(signature.findings());
        }
        if (signature.orElseThrow().isPresent()) {
          KeySpan span = spans.getOrDefault(log, KeySpan.ALWAYS);
          if (span.contains(checkpoint.size())) {
            return Outcome.done(log);
          }
          outside = ended(checkpoint, span);
        }
      }
    }
    if (outside != null) {
      return Outcome.refused(outside);
    }
    return Outcome.refused(
        Finding.error(
            "log-unknown",
            checkpoint.origin(),
            "no signature of a log of the policy",
            logs.isEmpty() ? "a policy with logs" : logs.getFirst().encoded(),
            "Put the log's key into the policy if you believe it."));
  }

  private static Finding ended(Checkpoint checkpoint, KeySpan span) {
    return Finding.error(
        "log-key-ended",
        checkpoint.origin(),
        checkpoint.size() + " leaves",
        "a key that is believed from " + span.first() + " to " + span.last() + " leaves",
        "The key was changed: whoever still signs with it is not this log.");
  }

  private Outcome<Witnessed> witnessed(SignedNote note, Checkpoint checkpoint, NoteKey log) {
    Map<String, Instant> signed = new LinkedHashMap<>();
    for (Map.Entry<String, NoteKey> witness : witnesses.entrySet()) {
      Outcome<Optional<NoteSignature>> signature = note.of(witness.getValue());
      if (!signature.isDone()) {
        return Outcome.refused(signature.findings());
      }
      signature.orElseThrow().ifPresent(found -> signed.put(witness.getKey(), found.time()));
    }
    if (quorum.isMetBy(signed.keySet())) {
      return Outcome.done(new Witnessed(checkpoint, log, signed));
    }
    return Outcome.refused(
        Finding.error(
            "witnesses-missing",
            "checkpoint of " + checkpoint.size() + " leaves",
            signed.isEmpty()
                ? "no witness"
                : String.join(", ", new LinkedHashSet<>(signed.keySet())),
            "the quorum of the policy",
            "Ask for a later checkpoint that the witnesses have signed."));
  }
}
