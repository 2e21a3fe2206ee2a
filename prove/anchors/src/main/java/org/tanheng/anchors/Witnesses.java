// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.evidence.log.Cosigned;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.NoteSignature;
import org.tanheng.evidence.log.SignedNote;
import org.tanheng.evidence.log.Witnessed;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The witnesses of a policy that have an address, asked one after the other. */
public final class Witnesses {
  private final LogPolicy policy;
  private final Map<NoteKey, WitnessClient> clients = new HashMap<>();

  /** Of this policy. */
  public Witnesses(LogPolicy policy) {
    this.policy = policy;
  }

  /**
   * Asks all and stores the note in the log's folder once the quorum is met; a witness that does
   * not sign is a finding, and where too few sign the note of before stays.
   */
  public Outcome<Witnessed> sign(Path folder, LogReader log) throws IOException {
    SignedNote note = log.note();
    List<Finding> findings = new ArrayList<>();
    for (NoteKey witness : policy.witnesses().values()) {
      URI address = policy.addresses().get(witness);
      if (address != null) {
        Outcome<NoteSignature> signature =
            clients.computeIfAbsent(witness, key -> new WitnessClient(address, key)).cosign(log);
        if (signature.isDone()) {
          note = note.with(signature.orElseThrow());
        } else {
          findings.addAll(signature.findings());
        }
      }
    }
    Outcome<Witnessed> witnessed = policy.check(note);
    if (witnessed.isDone()) {
      new Cosigned(folder).write(note);
      return Outcome.done(
          witnessed.orElseThrow(), findings.stream().map(Witnesses::warning).toList());
    }
    findings.addAll(witnessed.findings());
    return Outcome.refused(findings);
  }

  private static Finding warning(Finding finding) {
    return Finding.warning(
        finding.code(), finding.subject(), finding.got(), finding.wanted(), finding.advice());
  }

  /** Up to where the log of a folder is protected, by this policy; empty where nothing is. */
  public Optional<Witnessed> of(Path folder) {
    Optional<Outcome<Witnessed>> stored = new Cosigned(folder).read().map(policy::check);
    return stored.filter(Outcome::isDone).map(Outcome::orElseThrow);
  }

  /** Leaves of a log that no quorum has signed yet. */
  public long unprotected(Path folder, Checkpoint now) {
    return now.size() - of(folder).map(w -> w.checkpoint().size()).orElse(0L);
  }
}
