// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Page;
import org.tanheng.app.web.Paging;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.SourceKind;
import org.tanheng.data.inventory.FactorUse;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorDocument;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.factors.Standing;

/** Published factors and method packs; the same for every user but for where a factor is used. */
@RestController
@RequestMapping("/api")
class LibraryController {

  /** A factor as the library publishes it. */
  record FactorRow(
      String id,
      String family,
      String nameZh,
      String nameEn,
      String region,
      @Nullable Integer dataYear,
      BigDecimal value,
      String unit,
      String gas,
      String document,
      String publisher,
      String published,
      String licence,
      Standing standing,
      Map<String, String> keys,
      List<String> uses,
      String note) {}

  /** A family, for what it may be used, and how many rows it has. */
  record FamilyRow(String code, List<String> uses, int rows, List<Integer> years) {}

  /** The release: its hash, and what each of its documents allows. */
  record ReleaseRow(
      String id, String hash, int rows, List<FactorDocument> documents, List<FamilyRow> families) {}

  /** A row in two data years; change is relative to the earlier value. */
  record ComparedRow(
      String nameZh,
      String nameEn,
      String region,
      String unit,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after,
      @Nullable BigDecimal change) {}

  /** A source kind of a pack and the parameters that its formulas read. */
  record KindRow(
      String id,
      String titleZh,
      String titleEn,
      String scope,
      String category,
      String row,
      List<String> parameters) {}

  /** A material of a pack, such as a carbonate, by the names that a source may use. */
  record MaterialRow(String nameZh, String nameEn) {}

  /** A method pack and the names that it knows; validTo is null while the edition is in force. */
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
      List<KindRow> kinds,
      String fuelTable,
      List<String> fuels,
      List<MaterialRow> materials) {}

  private final Uses uses;

  LibraryController(Uses uses) {
    this.uses = uses;
  }

  /** Factors that contain all of the words, family by family. */
  @GetMapping("/factors")
  Page<FactorRow> factors(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String family,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable Integer offset,
      @RequestParam(required = false) @Nullable Integer limit) {
    Paging paging = Paging.of(offset, limit);
    Page<Factor> found = paging.of(FactorSearch.find(q, family, year));
    return paging.of(found.items().stream().map(LibraryController::row).toList(), found.total());
  }

  @GetMapping("/factors/row")
  FactorRow factor(@RequestParam String id) {
    return FactorLibrary.bundled()
        .find(id)
        .map(LibraryController::row)
        .orElseThrow(() -> ApiException.notFound("factor", id));
  }

  /** Inventories that the user may see and whose latest calculation counts with the factor. */
  @GetMapping("/factors/uses")
  List<FactorUse> usesOf(CurrentUser user, @RequestParam String id) {
    return uses.of(user, id);
  }

  @GetMapping("/factors/release")
  ReleaseRow release() {
    FactorLibrary library = FactorLibrary.bundled();
    return new ReleaseRow(
        library.release(),
        library.hash().hex(),
        library.factors().size(),
        library.factors().stream().map(Factor::document).distinct().toList(),
        FactorSearch.families());
  }

  /** The rows of a family in two data years side by side, those that differ most first. */
  @GetMapping("/factors/compare")
  List<ComparedRow> compare(
      @RequestParam String family, @RequestParam int from, @RequestParam int to) {
    return FactorSearch.compare(family, from, to);
  }

  @GetMapping("/packs")
  List<PackRow> packs() {
    return MethodPacks.bundled().all().stream().map(LibraryController::row).toList();
  }

  private static FactorRow row(Factor f) {
    return new FactorRow(
        f.id(),
        f.family().code(),
        f.nameZh(),
        f.nameEn(),
        f.region(),
        f.dataYear(),
        f.value().value(),
        f.value().unit().symbol(),
        f.gas(),
        f.document().title(),
        f.document().publisher(),
        f.document().published(),
        f.document().licence(),
        f.standing(),
        f.keys(),
        FactorSearch.uses(f),
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
        pack.kinds().stream().map(LibraryController::row).toList(),
        pack.fuelTable(),
        FactorLibrary.bundled().fuels().fuels(pack.fuelTable()),
        pack.materials().stream().map(m -> new MaterialRow(m.zh(), m.en())).toList());
  }

  private static KindRow row(SourceKind kind) {
    return new KindRow(
        kind.id(),
        kind.titleZh(),
        kind.titleEn(),
        kind.scope(),
        kind.category(),
        kind.row(),
        kind.parameters().stream().sorted().toList());
  }
}
