// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.factors.LibraryController.ComparedRow;
import org.tanheng.app.factors.LibraryController.FamilyRow;
import org.tanheng.app.web.ApiException;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorFamily;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.factors.Use;
import org.tanheng.finding.Finding;

/** Finds and compares rows of the bundled release. */
final class FactorSearch {

  private static final MathContext DIGITS = new MathContext(6);

  private FactorSearch() {}

  static List<Factor> find(
      @Nullable String words, @Nullable String family, @Nullable Integer year) {
    List<String> wanted =
        words == null || words.isBlank() ? List.of() : List.of(words.strip().split("\\s+"));
    return FactorLibrary.bundled().search(wanted).stream()
        .filter(f -> family == null || f.family().code().equals(family))
        .filter(f -> year == null || year.equals(f.dataYear()))
        .toList();
  }

  static List<String> uses(Factor factor) {
    return factor.uses().stream().map(Use::code).toList();
  }

  static List<FamilyRow> families() {
    List<Factor> all = FactorLibrary.bundled().factors();
    return Arrays.stream(FactorFamily.values())
        .map(family -> family(family, all.stream().filter(f -> f.family() == family).toList()))
        .toList();
  }

  /** Rows that differ in nothing but the year are one; a row of one year only stands alone. */
  static List<ComparedRow> compare(String family, int from, int to) {
    FactorFamily known =
        FactorFamily.of(family)
            .orElseThrow(
                () ->
                    ApiException.malformed(
                        Finding.error(
                            "factor-family",
                            "family",
                            family,
                            "a family of the library",
                            "Choose one of the list.")));
    var before = identified(known, from);
    var after = identified(known, to);
    var rows = new ArrayList<ComparedRow>();
    before.forEach((key, factor) -> rows.add(compared(factor, after.get(key))));
    after.forEach(
        (key, factor) -> {
          if (!before.containsKey(key)) {
            rows.add(compared(null, factor));
          }
        });
    rows.sort(Comparator.comparing(FactorSearch::distance).reversed());
    return rows;
  }

  private static BigDecimal distance(ComparedRow row) {
    return row.change() == null ? BigDecimal.ONE.negate() : row.change().abs();
  }

  private static FamilyRow family(FactorFamily family, List<Factor> rows) {
    return new FamilyRow(
        family.code(),
        rows.stream().flatMap(f -> uses(f).stream()).distinct().toList(),
        rows.size(),
        rows.stream().map(Factor::dataYear).filter(Objects::nonNull).distinct().sorted().toList());
  }

  private static Map<String, Factor> identified(FactorFamily family, int year) {
    var rows = new LinkedHashMap<String, Factor>();
    FactorLibrary.bundled().factors().stream()
        .filter(f -> f.family() == family && Objects.equals(f.dataYear(), year))
        .forEach(f -> rows.putIfAbsent(identity(f), f));
    return rows;
  }

  private static String identity(Factor factor) {
    var keys = new TreeMap<>(factor.keys());
    List.of("default", "scope", "use", "code").forEach(keys::remove);
    return factor.region() + "|" + factor.gas() + "|" + keys;
  }

  private static ComparedRow compared(@Nullable Factor before, @Nullable Factor after) {
    Factor shown = Objects.requireNonNull(after == null ? before : after);
    BigDecimal old =
        before == null || !before.value().unit().isCommensurable(shown.value().unit())
            ? null
            : before.value().in(shown.value().unit());
    BigDecimal now = after == null ? null : after.value().value();
    return new ComparedRow(
        shown.nameZh(),
        shown.nameEn(),
        shown.region(),
        shown.value().unit().symbol(),
        old,
        now,
        old == null || now == null || old.signum() == 0
            ? null
            : now.subtract(old).divide(old, DIGITS));
  }
}
