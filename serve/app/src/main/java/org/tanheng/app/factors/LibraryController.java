// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.SourceKind;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorLibrary;

/** Searches published factors and lists method packs; the same for every user. */
@RestController
@RequestMapping("/api")
class LibraryController {

  /** A factor as the library publishes it. */
  record FactorRow(
      String id,
      String family,
      String region,
      int dataYear,
      BigDecimal value,
      String unit,
      String document,
      String publishedDate,
      boolean verified,
      String note) {}

  /** A source kind of a pack. */
  record KindRow(
      String id, String titleZh, String titleEn, String scope, String category, String row) {}

  /** A method pack; validTo is null while the edition is in force. */
  record PackRow(
      String id,
      String titleZh,
      String titleEn,
      String document,
      String edition,
      int validFrom,
      @Nullable Integer validTo,
      String gwp,
      String hash,
      int examples,
      MethodPack.Status status,
      @Nullable String statusReason,
      List<KindRow> kinds) {}

  @GetMapping("/factors")
  List<FactorRow> factors(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String family) {
    return FactorLibrary.bundled().factors().stream()
        .filter(f -> family == null || f.family().code().equals(family))
        .filter(f -> q == null || matches(f, q.toLowerCase(Locale.ROOT)))
        .map(LibraryController::row)
        .toList();
  }

  @GetMapping("/packs")
  List<PackRow> packs() {
    return MethodPacks.bundled().all().stream().map(LibraryController::row).toList();
  }

  private static boolean matches(Factor factor, String words) {
    String text =
        String.join(" ", factor.id(), factor.document(), factor.note()).toLowerCase(Locale.ROOT);
    return List.of(words.strip().split("\\s+")).stream().allMatch(text::contains);
  }

  private static FactorRow row(Factor f) {
    return new FactorRow(
        f.id(),
        f.family().code(),
        f.region(),
        f.dataYear(),
        f.value().value(),
        f.value().unit().symbol(),
        f.document(),
        f.publishedDate(),
        f.verified(),
        f.note());
  }

  private static PackRow row(MethodPack pack) {
    return new PackRow(
        pack.id(),
        pack.titleZh(),
        pack.titleEn(),
        pack.document(),
        pack.edition(),
        pack.validFrom(),
        pack.validTo(),
        pack.gwp(),
        pack.hash(),
        pack.examples().size(),
        pack.status(),
        pack.statusReason(),
        pack.kinds().stream().map(LibraryController::row).toList());
  }

  private static KindRow row(SourceKind kind) {
    return new KindRow(
        kind.id(), kind.titleZh(), kind.titleEn(), kind.scope(), kind.category(), kind.row());
  }
}
