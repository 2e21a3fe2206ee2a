// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tanheng.factors.internal.Regions;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Finds the one row of a family that a region and a year mean. */
final class Resolver {

  private static final int SHOWN = 40;

  private final FactorLibrary library;
  private final Regions regions;

  Resolver(FactorLibrary library, Regions regions) {
    this.library = library;
    this.regions = regions;
  }

  Outcome<Resolution> resolve(FactorQuery query) {
    Optional<FactorFamily> known = FactorFamily.of(query.family());
    if (known.isEmpty()) {
      return refuse(
          "factor-family", query.family(), codes(f -> true), "Name a family of the library.");
    }
    FactorFamily family = known.get();
    List<Factor> serving = library.factors(family);
    if (serving.stream().noneMatch(f -> f.serves(query.use()))) {
      return Outcome.refused(wrongFamily(family, query.use()));
    }
    String region = query.region() == null ? family.widest() : query.region();
    List<Factor> inRegion =
        serving.stream()
            .filter(f -> f.key("part").isEmpty() && isIn(f, region) && f.serves(query.use()))
            .sorted(Comparator.comparingInt(Resolver::year).reversed())
            .toList();
    if (inRegion.isEmpty()) {
      return refuse(
          "factor-not-found",
          (family.code() + " " + region).strip(),
          "a region of " + family.code() + ": " + regions(serving),
          "Write the region as it is published.");
    }
    return query.year() == null ? latest(query, inRegion) : ofYear(query.year(), inRegion);
  }

  static Finding wrongFamily(FactorFamily family, Use use) {
    return Finding.error(
        "factor-family",
        "factor",
        family.code() + ", for " + family.purpose(),
        "a family for " + use.words() + ": " + codes(f -> f.serves(use)),
        "Use the family that the programme names; these factors measure something else.");
  }

  /** An item of its own, such as coal power, stands where others have a region. */
  private boolean isIn(Factor factor, String region) {
    String item = factor.key("item");
    return item.isEmpty()
        ? factor.region().equals(regions.canonical(region))
        : item.equals(region) || factor.id().endsWith("/" + region);
  }

  private static Outcome<Resolution> ofYear(int year, List<Factor> inRegion) {
    List<Factor> rows = inRegion.stream().filter(f -> year(f) == year).toList();
    if (rows.isEmpty()) {
      Factor any = inRegion.getFirst();
      return refuse(
          "factor-not-found",
          any.family().code() + " " + any.region() + " " + year,
          "a data year of "
              + inRegion.stream()
                  .map(f -> Integer.toString(year(f)))
                  .distinct()
                  .collect(Collectors.joining(", ")),
          "Notices lag by about two years: name the latest that is published.");
    }
    return one(rows, "declared: region and data year");
  }

  private static Outcome<Resolution> latest(FactorQuery query, List<Factor> inRegion) {
    Factor newest =
        inRegion.stream()
            .filter(f -> isPublished(f, query.closing()))
            .findFirst()
            .orElse(inRegion.getLast());
    List<Factor> rows =
        inRegion.stream()
            .filter(
                f ->
                    Objects.equals(f.dataYear(), newest.dataYear())
                        && f.document().equals(newest.document()))
            .toList();
    return one(rows, "latest published on " + query.closing() + ": " + newest.document().title());
  }

  /** A document without a date is not older than its data. */
  private static boolean isPublished(Factor factor, LocalDate closing) {
    String published = factor.document().published();
    return published.isEmpty()
        ? year(factor) < closing.getYear()
        : published.compareTo(closing.toString()) <= 0;
  }

  private static Outcome<Resolution> one(List<Factor> rows, String reason) {
    List<Factor> preferred = rows.stream().filter(f -> f.key("default").equals("yes")).toList();
    List<Factor> left = preferred.isEmpty() ? rows : preferred;
    if (left.size() > 1) {
      return refuse(
          "factor-ambiguous",
          left.getFirst().family().code() + ", " + left.size() + " rows",
          "the id of one: " + shown(left.stream().map(Factor::id).toList(), 4),
          "Name the row by its id; the factor library and ./tanheng factors WORD list them.");
    }
    return Outcome.done(new Resolution(left.getFirst(), reason));
  }

  private static int year(Factor factor) {
    return factor.dataYear() == null ? 0 : factor.dataYear();
  }

  private static String codes(Predicate<FactorFamily> pick) {
    return Arrays.stream(FactorFamily.values())
        .filter(pick)
        .map(FactorFamily::code)
        .collect(Collectors.joining(", "));
  }

  private static String regions(List<Factor> serving) {
    return shown(
        serving.stream()
            .map(f -> f.key("item").isEmpty() ? f.region() : f.key("item"))
            .distinct()
            .toList(),
        SHOWN);
  }

  private static String shown(List<String> names, int most) {
    String text = names.stream().limit(most).collect(Collectors.joining(", "));
    return names.size() > most ? text + " and " + (names.size() - most) + " more" : text;
  }

  private static Outcome<Resolution> refuse(String code, String got, String wanted, String advice) {
    return Outcome.refused(Finding.error(code, "factor", got, wanted, advice));
  }
}
