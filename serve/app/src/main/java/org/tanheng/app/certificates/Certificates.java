// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.certificates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.certificate.CertificateFile;
import org.tanheng.data.certificate.CertificateFileRepository;
import org.tanheng.data.certificate.CertificateRepository;
import org.tanheng.data.certificate.CertificateUse;
import org.tanheng.data.certificate.StoredCertificate;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Keeps lots of certificates and lets each be used once, by the units at and below its holder. */
@Service
class Certificates {

  private static final List<String> PROOFS =
      List.of("document", "retirement-record", "contract", "settlement", "records");

  /** A lot, what is left of it, its uses and the files that prove it. */
  record CertificateView(
      StoredCertificate lot,
      BigDecimal left,
      List<CertificateUse> uses,
      List<CertificateFile> files) {}

  private final CertificateRepository certificates;
  private final CertificateFileRepository files;
  private final AttachmentRepository attachments;
  private final SourceRepository sources;
  private final CountedLots counted;
  private final AuditTrail audit;

  Certificates(
      CertificateRepository certificates,
      CertificateFileRepository files,
      AttachmentRepository attachments,
      SourceRepository sources,
      CountedLots counted,
      AuditTrail audit) {
    this.certificates = certificates;
    this.files = files;
    this.attachments = attachments;
    this.sources = sources;
    this.counted = counted;
    this.audit = audit;
  }

  List<CertificateView> of(CurrentUser user, @Nullable UUID org) {
    if (org != null) {
      user.requireRead(org);
    }
    OrgScope scope =
        org == null ? user.scope() : user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    List<StoredCertificate> lots = certificates.known(scope);
    List<UUID> ids = lots.stream().map(StoredCertificate::id).toList();
    List<CertificateUse> uses = certificates.usesOf(ids);
    Map<UUID, List<CertificateFile>> proofs = files.of(ids);
    return lots.stream()
        .map(
            lot ->
                view(
                    lot,
                    uses.stream().filter(u -> u.certificateId().equals(lot.id())).toList(),
                    proofs.getOrDefault(lot.id(), List.of())))
        .toList();
  }

  @Transactional
  public CertificateView create(CurrentUser user, CertificateFacts facts) {
    user.requireAny(facts.orgUnitId(), Role.RECORDER, Role.MANAGER);
    StoredCertificate made =
        certificates.append(facts.draft(certificates.create(), user.id()), user.id());
    audit.record(
        user, "certificate-create", "certificate", made.id(), made.orgUnitId(), null, made);
    return view(made, List.of(), List.of());
  }

  @Transactional
  public CertificateView revise(CurrentUser user, UUID id, long basedOn, CertificateFacts facts) {
    StoredCertificate before = changeable(user, id);
    if (before.versionId() != basedOn) {
      throw conflict(
          "certificate-changed",
          "basedOn",
          Long.toString(basedOn),
          Long.toString(before.versionId()),
          "Another person changed the lot: look at it again.");
    }
    StoredCertificate draft = facts.draft(id, user.id());
    BigDecimal used = certificates.lockUsed(id);
    boolean isOther =
        !draft.unit().equals(before.unit())
            || !draft.serial().equals(before.serial())
            || !draft.orgUnitId().equals(before.orgUnitId());
    if (used.signum() > 0 && (isOther || draft.amount().compareTo(used) < 0)) {
      throw conflict(
          "certificate-in-use",
          "amount",
          draft.amount().toPlainString() + " " + draft.unit(),
          used.toPlainString()
              + " "
              + before.unit()
              + " or more, with number, unit and holder as they are",
          "Withdraw its uses first.");
    }
    StoredCertificate after = certificates.append(draft, user.id());
    audit.record(user, "certificate-revise", "certificate", id, after.orgUnitId(), before, after);
    return view(after);
  }

  @Transactional
  public CertificateView use(
      CurrentUser user, UUID id, UUID source, LocalDate from, LocalDate to, BigDecimal amount) {
    StoredCertificate lot = changeable(user, id);
    OrgScope below = OrgScope.of(user.tree().below(List.of(lot.orgUnitId())));
    if (sources.byId(source, user.scope().and(below)).isEmpty()) {
      throw ApiException.notFound("source", source);
    }
    if (!to.isAfter(from)) {
      throw conflict(
          "period-order", "to", to.toString(), "a day after " + from, "Choose the period again.");
    }
    BigDecimal left = lot.amount().subtract(certificates.lockUsed(id));
    if (amount.signum() <= 0 || amount.compareTo(left) > 0 || !CertificateFacts.isKept(amount)) {
      throw conflict(
          "certificate-used-up",
          "amount",
          amount.toPlainString(),
          "more than 0, at most " + left.stripTrailingZeros().toPlainString() + " " + lot.unit(),
          "A certificate is used once: take less, or another lot.");
    }
    CertificateUse made = certificates.use(id, source, from, to, amount, user.id());
    audit.record(user, "certificate-use", "certificate", id, lot.orgUnitId(), null, made);
    return view(lot);
  }

  @Transactional
  public CertificateView withdraw(CurrentUser user, UUID id, UUID use) {
    StoredCertificate lot = changeable(user, id);
    CertificateUse before =
        certificates.usesOf(List.of(id)).stream()
            .filter(u -> u.id().equals(use))
            .findFirst()
            .orElseThrow(() -> ApiException.notFound("certificate use", use));
    counted.checkFree(lot, before);
    certificates.withdraw(use, user.id());
    audit.record(user, "certificate-withdraw", "certificate", id, lot.orgUnitId(), before, null);
    return view(lot);
  }

  /** A file of the lot's unit proves something of the lot; a file once attached stays. */
  @Transactional
  public CertificateView attach(CurrentUser user, UUID id, UUID attachment, String proves) {
    StoredCertificate lot = changeable(user, id);
    if (!PROOFS.contains(proves)) {
      throw new FindingException(
          Finding.error(
              "unknown-value",
              "proves",
              proves,
              String.join(", ", PROOFS),
              "Say what the file proves."));
    }
    if (attachments.byId(attachment, OrgScope.of(Set.of(lot.orgUnitId()))).isEmpty()) {
      throw ApiException.notFound("attachment", attachment);
    }
    files.attach(id, attachment, proves, user.id());
    CertificateView view = view(lot);
    audit.record(
        user, "certificate-attach", "certificate", id, lot.orgUnitId(), null, view.files());
    return view;
  }

  private StoredCertificate changeable(CurrentUser user, UUID id) {
    StoredCertificate known =
        certificates
            .byId(id, user.scope())
            .orElseThrow(() -> ApiException.notFound("certificate", id));
    user.requireAny(known.orgUnitId(), Role.RECORDER, Role.MANAGER);
    return known;
  }

  private CertificateView view(StoredCertificate lot) {
    UUID id = lot.id();
    return view(
        lot, certificates.usesOf(List.of(id)), files.of(List.of(id)).getOrDefault(id, List.of()));
  }

  private static CertificateView view(
      StoredCertificate lot, List<CertificateUse> uses, List<CertificateFile> files) {
    BigDecimal used =
        uses.stream().map(CertificateUse::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new CertificateView(lot, lot.amount().subtract(used), uses, files);
  }

  private static ApiException conflict(
      String code, String subject, String got, String wanted, String advice) {
    return ApiException.conflict(Finding.error(code, subject, got, wanted, advice));
  }
}
