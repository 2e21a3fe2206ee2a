// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.cbam.StoredStatement;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.cbam.CbamScope;
import org.tanheng.footprint.cbam.CostComparison;
import org.tanheng.footprint.cbam.Embedded;
import org.tanheng.footprint.cbam.Precursor;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/** What the API says of statements; decimals in tCO2e, t and tCO2e/t. */
final class CbamViews {
  private CbamViews() {}

  /** A statement in the list. */
  record CbamStatement(
      UUID id,
      UUID orgUnitId,
      String installation,
      LocalDate from,
      LocalDate to,
      int version,
      @Nullable UUID inventoryId,
      @Nullable UUID goodsFileId,
      Instant madeAt) {
    static CbamStatement of(StoredStatement stored) {
      return new CbamStatement(
          stored.id(),
          stored.orgUnitId(),
          stored.installation(),
          stored.from(),
          stored.to(),
          stored.version(),
          stored.inventoryId(),
          stored.goodsFileId(),
          stored.madeAt());
    }
  }

  /** A statement with its figures. */
  record CbamResult(
      String installation,
      String country,
      LocalDate from,
      LocalDate to,
      List<CbamGood> goods,
      List<CbamBook> books,
      CbamTableName table,
      List<Finding> findings) {}

  /** The table of goods that a statement is computed by. */
  record CbamTableName(String title, String sha256) {}

  /** A statement with all that is kept of it. */
  record CbamDetail(
      CbamStatement statement, String text, CbamResult result, List<CbamVerdict> verifications) {}

  /** A process and the embedded emissions of its good. */
  record CbamGood(
      String process,
      String cn,
      String category,
      String route,
      String functionalUnit,
      List<String> gases,
      boolean indirectCounts,
      boolean scopeVerified,
      String produced,
      String attributedDirect,
      String attributedIndirect,
      String direct,
      String indirect,
      String countedIndirect,
      String counted,
      @Nullable String freeAllocation,
      @Nullable String certificates,
      List<CbamPrecursor> precursors) {
    static CbamGood of(Embedded good) {
      return new CbamGood(
          good.process().id(),
          good.process().cn(),
          good.scope().category(),
          good.process().route(),
          good.scope().functionalUnit(),
          good.scope().gases(),
          good.scope().indirect(),
          good.scope().source().verified(),
          plain(good.process().produced().value().to("t")),
          plain(good.attributedDirect()),
          plain(good.attributedIndirect()),
          plain(good.direct().value()),
          plain(good.indirect().value()),
          plain(good.countedIndirect()),
          plain(good.counted().value()),
          plain(good.freeAllocation()),
          plain(good.certificates()),
          good.process().precursors().stream().map(CbamPrecursor::of).toList());
    }
  }

  /** A precursor: an own process, or a good bought with its installation and period. */
  record CbamPrecursor(
      String name,
      boolean own,
      String mass,
      @Nullable String installation,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String basis) {
    static CbamPrecursor of(Precursor precursor) {
      String mass = plain(precursor.mass().value().to("t"));
      return switch (precursor) {
        case Precursor.Own own ->
            new CbamPrecursor(own.process(), true, mass, null, null, null, null);
        case Precursor.Bought bought ->
            new CbamPrecursor(
                bought.name(),
                false,
                mass,
                bought.installation(),
                bought.from(),
                bought.to(),
                bought.basis().name());
      };
    }
  }

  /**
   * What a meter or a line said when the statement was entered, and says now.
   *
   * @param now null where it says nothing any more
   */
  record CbamBook(
      String kind, String name, String value, String unit, String source, @Nullable String now) {}

  /** What a verifier said. */
  record CbamVerdict(
      UUID id,
      String verifier,
      String accreditation,
      String opinion,
      LocalDate dated,
      UUID attachmentId) {}

  /** A row of the table of goods. */
  record CbamGoodRow(
      String cn,
      String category,
      String functionalUnit,
      List<String> gases,
      boolean indirect,
      LocalDate from,
      @Nullable LocalDate to,
      String document,
      String locator,
      boolean verified,
      String only) {
    static CbamGoodRow of(CbamScope row) {
      String locator = row.source().locator();
      return new CbamGoodRow(
          row.code(),
          row.category(),
          row.functionalUnit(),
          row.gases(),
          row.indirect(),
          row.validFrom(),
          row.validTo(),
          row.source().document(),
          locator == null ? "" : locator,
          row.source().verified(),
          row.only());
    }
  }

  /** A file of default values, or a table of goods. */
  record CbamDatedFile(
      UUID id,
      UUID orgUnitId,
      String title,
      LocalDate dated,
      int rows,
      String sha256,
      Instant madeAt) {}

  /** Default values against actual emissions, EUR/t where a price is known. */
  record CbamCosts(List<CbamCost> goods, List<Finding> findings) {}

  /** A good by both. */
  record CbamCost(
      String process,
      String cn,
      String document,
      String actual,
      String byDefault,
      @Nullable String actualCertificates,
      @Nullable String defaultCertificates,
      @Nullable String actualCost,
      @Nullable String defaultCost) {
    static CbamCost of(CostComparison each) {
      return new CbamCost(
          each.good().process().id(),
          each.good().process().cn(),
          each.row().document(),
          plain(each.good().counted().value()),
          plain(each.counted().value()),
          plain(each.good().certificates()),
          plain(each.certificates()),
          plain(each.actualCost()),
          plain(each.cost()));
    }
  }

  private static @Nullable String plain(@Nullable Trace trace) {
    return trace == null ? null : plain(trace.value());
  }

  private static String plain(Quantity value) {
    return value.value().signum() == 0 ? "0" : value.value().stripTrailingZeros().toPlainString();
  }
}
