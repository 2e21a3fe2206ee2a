// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.passport.StoredRequest;
import org.tanheng.data.product.StoredFootprint;
import org.tanheng.finding.Finding;

/** What the API says of passports. */
final class PassportViews {
  private PassportViews() {}

  /** What a person enters. */
  record PassportEntry(
      @Nullable String gtin,
      String batch,
      @Nullable UUID footprintId,
      boolean open,
      PassportBody body) {}

  /**
   * A passport inside.
   *
   * @param name the product's stable name, under which the open page stands
   * @param link what the code on the label says
   */
  record PassportView(
      UUID productId,
      int number,
      @Nullable String gtin,
      String batch,
      @Nullable UUID footprintId,
      boolean open,
      PassportBody body,
      String name,
      String link,
      Instant knownAt,
      List<Finding> findings,
      List<RequestView> requests) {}

  /** A passport in the list. */
  record PassportRow(UUID productId, int number, boolean open, @Nullable String gtin) {}

  /** What whoever holds the name may read. */
  record OpenPassport(
      String name,
      String nameZh,
      String nameEn,
      String maker,
      @Nullable String gtin,
      String batch,
      int number,
      Instant since,
      PassportBody body,
      @Nullable ShownFootprint footprint,
      List<ShownCertificate> certificates) {}

  /** A footprint as a passport shows it. */
  record ShownFootprint(
      BigDecimal intensity,
      String unit,
      String reference,
      LocalDate from,
      LocalDate to,
      String modelHash,
      String resultHash) {
    static ShownFootprint of(StoredFootprint stored) {
      return new ShownFootprint(
          stored.intensity(),
          stored.unit(),
          stored.reference(),
          stored.periodStart(),
          stored.periodEnd(),
          stored.modelHash(),
          stored.resultHash());
    }
  }

  /** A certificate that a third party gave for the footprint shown. */
  record ShownCertificate(String body, String certificate, @Nullable LocalDate validUntil) {}

  /** A request for a certificate. */
  record RequestView(
      UUID id,
      UUID footprintId,
      String addressee,
      String wish,
      String state,
      Instant requestedAt,
      List<RequestStepView> steps) {
    static RequestView of(StoredRequest stored) {
      return new RequestView(
          stored.id(),
          stored.footprintId(),
          stored.addressee(),
          stored.wish(),
          stored.state(),
          stored.requestedAt(),
          stored.steps().stream().map(RequestStepView::of).toList());
    }
  }

  /** A step of a request. */
  record RequestStepView(
      int number,
      String state,
      String note,
      String certificate,
      @Nullable LocalDate validUntil,
      @Nullable UUID attachmentId,
      Instant knownAt) {
    static RequestStepView of(StoredRequest.Step step) {
      return new RequestStepView(
          step.number(),
          step.state(),
          step.note(),
          step.certificate(),
          step.validUntil(),
          step.attachmentId(),
          step.knownAt());
    }
  }

  /** What is asked of a third party. */
  record RequestEntry(UUID footprintId, String addressee, String wish) {}
}
