// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceLog;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.data.identifier.Identified;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.report.IssuedReport;
import org.tanheng.data.report.ReportRepository;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.TlogProof;
import org.tanheng.finding.Outcome;

/** Finds what the log says of a report; it holds hashes and times, and no names. */
@Component
class ReportEvidences {
  private final ReportRepository reports;
  private final EvidenceOutbox outbox;
  private final EvidenceLog log;

  ReportEvidences(ReportRepository reports, EvidenceOutbox outbox, EvidenceLog log) {
    this.reports = reports;
    this.outbox = outbox;
    this.log = log;
  }

  Optional<ReportEvidence> of(Identified thing) throws IOException {
    Optional<IssuedReport> found = reports.byId(thing.subject(), OrgScope.everything());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    IssuedReport report = found.get();
    List<StoredLeaf> all = outbox.of(report.inventoryId().toString());
    Optional<StoredLeaf> own =
        all.stream()
            .filter(leaf -> leaf.kind().equals(LeafKind.REPORT.code()))
            .filter(leaf -> read(leaf).fields().text("id").equals(Optional.of(id(report))))
            .findFirst();
    @Nullable String proof = null;
    if (own.isPresent() && own.get().index() instanceof Long index) {
      proof =
          log.proof(index) instanceof Outcome.Done<TlogProof> done ? done.value().write() : null;
    }
    return Optional.of(
        new ReportEvidence(
            report.sha256(),
            report.status(),
            own.map(StoredLeaf::leaf).orElse(null),
            proof,
            log.policy(),
            own.map(leaf -> steps(all, leaf)).orElse(List.of())));
  }

  private static String id(IssuedReport report) {
    return report.id().toString();
  }

  /** Approvals and the lock of the same result, and the restatement that replaced it. */
  private static List<ReportStep> steps(List<StoredLeaf> all, StoredLeaf own) {
    Optional<String> result = Optional.ofNullable(own.result());
    return all.stream()
        .map(ReportEvidences::read)
        .filter(
            leaf ->
                switch (leaf.kind()) {
                  case APPROVAL, LOCK -> leaf.fields().text("result").equals(result);
                  case RESTATEMENT -> leaf.fields().text("replaces").equals(result);
                  default -> false;
                })
        .map(
            leaf ->
                new ReportStep(
                    leaf.kind().code(),
                    leaf.fields().text("step").orElse(null),
                    leaf.at().toString()))
        .toList();
  }

  private static Leaf read(StoredLeaf leaf) {
    return Leaf.parse(leaf.leaf().getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
