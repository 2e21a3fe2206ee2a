// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Certificates;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.Scope2Alternative;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.FindingException;

/** The figures of purchased electricity that the rule table knows, side by side. */
public final class Scope2Alternatives {

  private final MethodPack pack;
  private final Lookup lookup;
  private final Set<String> notes;

  /** What cannot be shown is said in the notes. */
  public Scope2Alternatives(MethodPack pack, Lookup lookup, Set<String> notes) {
    this.pack = pack;
    this.lookup = lookup;
    this.notes = notes;
  }

  /** One figure for each rule; none where no source holds certificates on a factor of the rules. */
  public List<Scope2Alternative> of(List<SourceInput> all) {
    JsonObject rules = PackReader.resource("scope2-alternatives");
    String family = rules.text("appliesTo").orElseThrow();
    List<SourceInput> electricity = all.stream().filter(this::isElectricity).toList();
    if (electricity.stream().noneMatch(s -> s.certificates() != null)) {
      return List.of();
    }
    List<String> others =
        electricity.stream().filter(s -> !isOf(s.factor(), family)).map(SourceInput::id).toList();
    if (!others.isEmpty()) {
      notes.add(
          "Scope 2 alternatives are not shown: the rules know factors of "
              + family
              + " alone, not that of "
              + String.join(", ", others)
              + ".");
      return List.of();
    }
    var figures = new ArrayList<Scope2Alternative>();
    for (var item : rules.items("items")) {
      var rule = (JsonObject) item;
      try {
        figures.add(figure(rule, electricity));
      } catch (FindingException e) {
        notes.add(
            "Scope 2 alternative "
                + rule.text("id").orElseThrow()
                + " is not shown: "
                + e.findings().getFirst().advice());
      }
    }
    return figures;
  }

  private Scope2Alternative figure(JsonObject rule, List<SourceInput> electricity) {
    String basis = rule.text("basis").orElseThrow();
    boolean market = basis.equals("market");
    String remainder = rule.text("remainder").orElseThrow();
    BigDecimal value =
        electricity.stream()
            .flatMap(source -> lines(market ? by(source, remainder) : plain(source)))
            .filter(line -> line.isCounted())
            .filter(line -> market ? line.basis().isMarket() : line.basis().isLocation())
            .map(LedgerLine::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<String> evidence =
        market
            ? electricity.stream()
                .map(SourceInput::certificates)
                .filter(Objects::nonNull)
                .map(Certificates::proof)
                .filter(Objects::nonNull)
                .distinct()
                .toList()
            : List.of();
    boolean verified = rule.get("verified").orElseThrow().equals(new JsonBoolean(true));
    return new Scope2Alternative(
        rule.text("id").orElseThrow(),
        basis,
        rule.text("authority").orElseThrow(),
        verified,
        value,
        evidence);
  }

  private Stream<LedgerLine> lines(SourceInput source) {
    SourceKind kind = pack.kind(source.kind()).orElseThrow();
    return new Scope2(source, kind, lookup, new LinkedHashSet<>(), new ArrayList<>())
        .lines().stream();
  }

  private boolean isElectricity(SourceInput source) {
    return pack.kind(source.kind()).filter(SourceKind::isPurchasedElectricity).isPresent();
  }

  private boolean isOf(@Nullable FactorChoice factor, String family) {
    return lookup.named(factor) instanceof FactorChoice.Library row && row.family().equals(family);
  }

  private static SourceInput by(SourceInput source, String remainder) {
    FactorChoice residual =
        remainder.equals("location") ? null : new FactorChoice.Library(remainder, null, null);
    return source.with(source.certificates(), residual);
  }

  private static SourceInput plain(SourceInput source) {
    return source.with(null, null);
  }
}
