// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.internal.PackReader;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;

/** The quality criteria that one lot meets or misses, from the dated table of certificate rules. */
final class LotCriteria {

  private final JsonObject rules = PackReader.resource("certificate-rules");
  private final FactorLibrary library;
  private final LocalDate start;
  private final LocalDate end;

  LotCriteria(FactorLibrary library, LocalDate start, LocalDate end) {
    this.library = library;
    this.start = start;
    this.end = end;
  }

  /** Why a lot covers nothing, or null. */
  @Nullable Finding against(CertificateLot lot, @Nullable String market) {
    String place = place(lot);
    if (!isWithin(lot)) {
      return elsewhere(lot, place);
    }
    boolean onSite = lot.instrument().isOffGrid();
    LocalDate earliest = onSite ? start : start.minusMonths(months("monthsBefore"));
    LocalDate latest = onSite ? end : end.plusMonths(months("monthsAfter"));
    if (market != null && !library.regionName(lot.market()).equals(market)) {
      return notCounted("certificate-market", place, lot.market(), "a lot of the market " + market);
    }
    if (lot.from().isBefore(earliest) || lot.to().isAfter(latest)) {
      return notCounted(
          "certificate-period",
          place,
          "generated " + lot.from() + "/" + lot.to(),
          "generation within " + earliest + "/" + latest);
    }
    if (!lot.isProvedBy(lot.instrument().proofs())) {
      return unproved(lot, place);
    }
    LocalDate retired = lot.retired();
    return retired == null ? null : retirement(lot, retired, place);
  }

  private boolean isWithin(CertificateLot lot) {
    LocalDate from = lot.usedFrom();
    LocalDate to = lot.usedTo();
    return (from == null || !from.isBefore(start)) && (to == null || !to.isAfter(end));
  }

  /** A lot claimed for a year is not split over its quarters: nobody said how. */
  private Finding elsewhere(CertificateLot lot, String place) {
    return Finding.warning(
        "certificate-use-span",
        place,
        "used for " + lot.usedFrom() + "/" + lot.usedTo(),
        "a use within " + start + "/" + end,
        "The lot covers nothing here; withdraw the use and enter one for each reporting period, or"
            + " report the whole span.");
  }

  private static Finding unproved(CertificateLot lot, String place) {
    if (lot.instrument() == Instrument.CERTIFICATE) {
      return notCounted(
          "certificate-not-retired", place, "no day of retirement", "a retirement record (核销)");
    }
    return notCounted(
        "instrument-evidence",
        place,
        lot.instrument().code()
            + " with "
            + (lot.evidence().isEmpty() ? "no evidence" : words(lot.evidence().keySet())),
        lot.instrument().proofs().stream()
            .map(LotCriteria::words)
            .collect(Collectors.joining(", or ")));
  }

  private static String words(Set<String> evidence) {
    return evidence.stream().sorted().collect(Collectors.joining(" and "));
  }

  private @Nullable Finding retirement(CertificateLot lot, LocalDate retired, String place) {
    if (retired.isBefore(lot.from())) {
      return notCounted(
          "certificate-retired-early",
          place,
          "retired " + retired + ", generated from " + lot.from(),
          "retirement after generation");
    }
    LocalDate until = validUntil(lot);
    return until != null && retired.isAfter(until)
        ? notCounted("certificate-expired", place, "retired " + retired, "retirement by " + until)
        : null;
  }

  /** The same electricity may have been issued as emission reductions; null where it cannot. */
  @Nullable Finding overlap(CertificateLot lot) {
    if (lot.instrument().isOffGrid()) {
      return null;
    }
    for (Json item : rules.items("overlap")) {
      var rule = (JsonObject) item;
      LocalDate from = date(rule, "from");
      LocalDate to = date(rule, "to");
      if (isOf(rule, lot)
          && lot.from().isBefore(to)
          && lot.to().isAfter(from)
          && named(rule, lot)) {
        return Finding.warning(
            "certificate-reduction-overlap",
            place(lot),
            lot.technology() + ", generated " + lot.from() + "/" + lot.to(),
            "a statement that no CCER stands for the same electricity",
            rule.text("authority").orElseThrow());
      }
    }
    return null;
  }

  private static boolean named(JsonObject rule, CertificateLot lot) {
    String technology = lot.technology();
    return technology != null
        && rule.items("technologies").stream()
            .map(word -> ((JsonString) word).value())
            .anyMatch(technology.toLowerCase(Locale.ROOT)::contains);
  }

  private @Nullable LocalDate validUntil(CertificateLot lot) {
    for (Json item : rules.items("validity")) {
      var rule = (JsonObject) item;
      if (!isOf(rule, lot)) {
        continue;
      }
      if (rule.get("months").isPresent()) {
        return lot.from().withDayOfMonth(1).plusMonths(number(rule, "months"));
      }
      if (!lot.to().isAfter(date(rule, "generatedBefore"))) {
        return date(rule, "until");
      }
    }
    return null;
  }

  private boolean isOf(JsonObject rule, CertificateLot lot) {
    String issued = library.regionName(lot.market());
    return rule.text("market").filter(issued::equals).isPresent();
  }

  private int months(String key) {
    return number((JsonObject) rules.get("window").orElseThrow(), key);
  }

  private static int number(JsonObject object, String key) {
    return Integer.parseInt(((JsonNumber) object.get(key).orElseThrow()).text());
  }

  private static LocalDate date(JsonObject object, String key) {
    return LocalDate.parse(object.text(key).orElseThrow());
  }

  private static String place(CertificateLot lot) {
    return "certificates." + lot.id();
  }

  private static Finding notCounted(String code, String place, String got, String wanted) {
    return Finding.warning(
        code, place, got, wanted, "The lot covers nothing here; replace it, or correct its facts.");
  }
}
