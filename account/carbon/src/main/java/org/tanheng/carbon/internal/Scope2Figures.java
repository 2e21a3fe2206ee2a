// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.Scope2Figure;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.finding.FindingException;

/** The figures of purchased electricity by each programme of the rule table, side by side. */
public final class Scope2Figures {

  private static final Pattern TRADED = Pattern.compile("CETS-.*|环办气候函〔2022〕485号");

  private final MethodPack pack;
  private final Lookup lookup;
  private final LocalDate end;
  private final Set<String> notes;
  private final Map<FactorChoice, Scope2Factor> factors = new HashMap<>();

  /** What cannot be shown is said in the notes. */
  public Scope2Figures(MethodPack pack, Lookup lookup, Set<String> notes) {
    this.pack = pack;
    this.lookup = lookup;
    this.end = lookup.end();
    this.notes = notes;
  }

  /**
   * One figure for each row that applies; none where a factor is not of the family of the rules.
   */
  public List<Scope2Figure> of(List<SourceInput> all) {
    List<SourceInput> electricity = all.stream().filter(this::isElectricity).toList();
    if (electricity.isEmpty()) {
      return List.of();
    }
    List<String> others =
        electricity.stream().filter(s -> library(s) == null).map(SourceInput::id).toList();
    if (!others.isEmpty()) {
      if (electricity.stream().anyMatch(s -> s.certificates() != null)) {
        notes.add(
            "Scope 2 alternatives are not shown: the rules know factors of "
                + Scope2Rule.family()
                + " alone, not that of "
                + String.join(", ", others)
                + ".");
      }
      return List.of();
    }
    List<Scope2Use> uses = electricity.stream().map(s -> Scope2Use.of(s, lookup)).toList();
    var figures = new ArrayList<Scope2Figure>();
    for (Scope2Rule rule : Scope2Rule.rows(TRADED.matcher(pack.document()).matches())) {
      if (rule.region() == null || uses.stream().anyMatch(use -> isIn(use, rule))) {
        figures.add(figure(rule, uses));
      }
    }
    return figures;
  }

  private Scope2Figure figure(Scope2Rule rule, List<Scope2Use> uses) {
    if (!uses.stream().allMatch(use -> isIn(use, rule))) {
      return unknown(rule, "region");
    }
    boolean isClaimed = uses.stream().anyMatch(use -> use.zero(rule).signum() > 0);
    String remainder = isClaimed ? rule.remainder() : rule.remainderWithout();
    var words = new ArrayList<String>();
    var evidence = new ArrayList<String>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal zero = BigDecimal.ZERO;
    for (Scope2Use use : uses) {
      Scope2Factor factor;
      try {
        factor = factor(rule, remainder, use.source());
      } catch (FindingException e) {
        return unknown(rule, "factor-not-found");
      }
      if (factor == null) {
        return unknown(rule, "choose-factor");
      }
      BigDecimal claimed = use.zero(rule);
      sum = sum.add(use.emission(claimed, factor, conveyed(use)));
      zero = zero.add(claimed);
      add(words, factor.words());
      add(evidence, claimed.signum() == 0 ? null : use.proof(rule));
    }
    return new Scope2Figure(rule.shown(), isInForce(rule), sum, null, words, zero, evidence);
  }

  private @Nullable Scope2Factor factor(Scope2Rule rule, String remainder, SourceInput source) {
    FactorChoice.Library declared = library(source);
    if (declared == null) {
      return null;
    }
    if (!remainder.equals("average")) {
      return found(new FactorChoice.Library(remainder, null, declared.year()), source);
    }
    return switch (rule.average()) {
      case "fixed" -> Scope2Factor.fixed(rule);
      case "national" ->
          found(new FactorChoice.Library(declared.family(), null, declared.year()), source);
      case "provincial" -> {
        FactorChoice chosen = source.provincial();
        yield chosen == null ? null : found(chosen, source);
      }
      default -> found(declared, source);
    };
  }

  private @Nullable Scope2Factor conveyed(Scope2Use use) {
    FactorChoice choice = use.conveyed();
    return choice == null ? null : found(choice, use.source());
  }

  private Scope2Factor found(FactorChoice choice, SourceInput source) {
    Scope2Factor known = factors.get(choice);
    if (known == null) {
      SourceKind kind = pack.kind(source.kind()).orElseThrow();
      boolean isRemainder =
          choice instanceof FactorChoice.Library row && !row.family().equals(Scope2Rule.family());
      known =
          Scope2Factor.of(
              isRemainder
                  ? lookup.residual(choice, source.factor(), kind)
                  : lookup.factor(choice, kind));
      factors.put(choice, known);
    }
    return known;
  }

  private Scope2Figure unknown(Scope2Rule rule, String reason) {
    return new Scope2Figure(
        rule.shown(), isInForce(rule), null, reason, List.of(), BigDecimal.ZERO, List.of());
  }

  private boolean isInForce(Scope2Rule rule) {
    LocalDate last = end.minusDays(1);
    LocalDate from = rule.shown().validFrom();
    LocalDate to = rule.shown().validTo();
    return (from == null || !from.isAfter(last)) && (to == null || to.isAfter(last));
  }

  private boolean isIn(Scope2Use use, Scope2Rule rule) {
    FactorChoice.Library declared = library(use.source());
    return rule.region() == null || (declared != null && rule.region().equals(declared.region()));
  }

  private boolean isElectricity(SourceInput source) {
    return source.secondRouteOf().isEmpty()
        && pack.kind(source.kind()).filter(SourceKind::isPurchasedElectricity).isPresent();
  }

  /** The declared row of the family that the rules apply to, or null. */
  private FactorChoice.@Nullable Library library(SourceInput source) {
    FactorChoice declared = source.factor() == null ? own(source) : source.factor();
    return lookup.named(declared) instanceof FactorChoice.Library row
            && row.family().equals(Scope2Rule.family())
        ? row
        : null;
  }

  /** The family that the method itself names where the source names no factor. */
  private @Nullable FactorChoice own(SourceInput source) {
    return pack.kind(source.kind())
        .map(SourceKind::family)
        .map(family -> new FactorChoice.Library(family, null, null))
        .orElse(null);
  }

  private static void add(List<String> words, @Nullable String word) {
    if (word != null && !words.contains(word)) {
      words.add(word);
    }
  }
}
