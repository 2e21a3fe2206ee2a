// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.internal.SpanYaml;
import org.tanheng.exchange.internal.Words;
import org.tanheng.exchange.internal.YamlMap;
import org.tanheng.exchange.internal.YamlTree;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.cbam.Amount;
import org.tanheng.footprint.cbam.CertificateTerms;
import org.tanheng.footprint.cbam.Installation;
import org.tanheng.footprint.cbam.Power;
import org.tanheng.footprint.cbam.Precursor;
import org.tanheng.footprint.cbam.ProductionProcess;
import org.tanheng.units.Quantity;

/** Reads an installation's statement for the carbon border adjustment mechanism. */
public final class CbamYaml {
  private static final Set<String> ROOT =
      keys("installation", "country", "from", "to", "certificates", "processes");
  private static final Set<String> TERMS =
      keys("cbam-factor", "cross-sectoral", "paid", "price", "source");
  private static final Set<String> PROCESS =
      keys(
          "id",
          "good",
          "route",
          "produced",
          "direct",
          "taken",
          "given",
          "electricity",
          "precursors",
          "benchmark");
  private static final Set<String> AMOUNT = keys("name", "value", "factor", "source");
  private static final Set<String> POWER = keys("value", "factor", "evidence", "source");
  private static final Set<String> PRECURSOR =
      keys(
          "process",
          "name",
          "good",
          "mass",
          "installation",
          "from",
          "to",
          "direct",
          "indirect",
          "basis",
          "mark-up",
          "free-allocation",
          "source");
  private static final Quantity NOTHING = Quantity.of("0 tCO2e/t");

  private CbamYaml() {}

  /** The installation, or all findings with the path of each key. */
  public static Outcome<Installation> read(String text) {
    var findings = new ArrayList<Finding>();
    try {
      var root = new YamlMap("", YamlTree.root(text), ROOT, findings);
      Optional<String> name = root.required("installation", "the installation's name");
      Optional<LocalDate> from = SpanYaml.required(root, "from");
      Optional<LocalDate> to = SpanYaml.required(root, "to");
      List<ProductionProcess> processes =
          root.maps("processes", PROCESS).stream().flatMap(map -> process(map).stream()).toList();
      @Nullable CertificateTerms terms =
          root.map("certificates", TERMS).flatMap(CbamYaml::terms).orElse(null);
      if (processes.isEmpty() && findings.isEmpty()) {
        root.missing("processes", "at least one process");
      }
      return findings.stream().noneMatch(Finding::isError)
          ? Outcome.done(
              new Installation(
                  name.orElseThrow(),
                  root.text("country").orElse(""),
                  from.orElseThrow(),
                  to.orElseThrow(),
                  processes,
                  terms),
              findings)
          : Outcome.refused(findings);
    } catch (FindingException e) {
      return Outcome.refused(e.findings());
    }
  }

  private static Optional<CertificateTerms> terms(YamlMap map) {
    Optional<Quantity> factor = quantity(map, "cbam-factor", "97.5 %");
    Optional<Quantity> cross = quantity(map, "cross-sectoral", "1");
    @Nullable Quantity paid = map.quantity("paid").orElse(null);
    @Nullable Quantity price = map.quantity("price").orElse(null);
    Optional<String> source = map.required("source", "the document of these values");
    return factor.flatMap(
        f -> cross.flatMap(c -> source.map(s -> new CertificateTerms(f, c, paid, price, s))));
  }

  private static Optional<ProductionProcess> process(YamlMap map) {
    Optional<String> id = map.required("id", "a short name");
    Optional<String> good = map.required("good", "a code of the combined nomenclature");
    Optional<Quantity> produced = quantity(map, "produced", "1000 t");
    List<Amount> direct = amounts(map, "direct");
    List<Amount> taken = amounts(map, "taken");
    List<Amount> given = amounts(map, "given");
    List<Power> power = new ArrayList<>();
    if (map.has("electricity")) {
      map.maps("electricity", POWER).forEach(item -> power(item).ifPresent(power::add));
    }
    List<Precursor> precursors = new ArrayList<>();
    if (map.has("precursors")) {
      map.maps("precursors", PRECURSOR).forEach(item -> precursor(item).ifPresent(precursors::add));
    }
    @Nullable Quantity benchmark = map.quantity("benchmark").orElse(null);
    String route = map.text("route").orElse("");
    return id.flatMap(
        i ->
            good.flatMap(
                g ->
                    produced.map(
                        p ->
                            new ProductionProcess(
                                i,
                                g,
                                route,
                                p,
                                direct,
                                taken,
                                given,
                                power,
                                precursors,
                                benchmark))));
  }

  private static List<Amount> amounts(YamlMap map, String key) {
    var amounts = new ArrayList<Amount>();
    if (map.has(key)) {
      for (YamlMap item : map.maps(key, AMOUNT)) {
        Optional<String> name = item.required("name", "what it is");
        Optional<Quantity> value = quantity(item, "value", "12 tCO2e, or 5 TJ with a factor");
        @Nullable Quantity factor = item.quantity("factor").orElse(null);
        @Nullable String source = item.text("source").orElse(null);
        name.flatMap(n -> value.map(v -> new Amount(n, v, factor, source))).ifPresent(amounts::add);
      }
    }
    return amounts;
  }

  private static Optional<Power> power(YamlMap map) {
    Optional<Quantity> value = quantity(map, "value", "40000 MWh");
    Optional<Quantity> factor = quantity(map, "factor", "0.5568 tCO2/MWh");
    Optional<Power.Evidence> evidence =
        Words.of(map, "evidence", "grid, ppa, direct-line, self", Power.Evidence::of);
    String source = map.text("source").orElse("");
    return value.flatMap(v -> factor.flatMap(f -> evidence.map(e -> new Power(v, f, e, source))));
  }

  private static Optional<Precursor> precursor(YamlMap map) {
    Optional<Quantity> mass = quantity(map, "mass", "1200 t");
    if (map.has("process")) {
      return map.text("process").flatMap(id -> mass.map(m -> new Precursor.Own(id, m)));
    }
    Optional<String> name = map.required("name", "what it is, or 'process' for an own one");
    Optional<String> good = map.required("good", "a code of the combined nomenclature");
    Optional<Quantity> direct = quantity(map, "direct", "1.9 tCO2e/t");
    Optional<Precursor.Basis> basis = Words.of(map, "basis", "actual, default", CbamYaml::basis);
    Optional<String> source = map.required("source", "the document of these values");
    Quantity indirect = map.quantity("indirect").orElse(NOTHING);
    Quantity markUp = map.quantity("mark-up").orElse(Quantity.of("0 %"));
    @Nullable Quantity allocation = map.quantity("free-allocation").orElse(null);
    @Nullable String maker = map.text("installation").orElse(null);
    @Nullable LocalDate from = SpanYaml.optional(map, "from");
    @Nullable LocalDate to = SpanYaml.optional(map, "to");
    if (mass.isEmpty()
        || name.isEmpty()
        || good.isEmpty()
        || direct.isEmpty()
        || basis.isEmpty()
        || source.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Precursor.Bought(
            name.get(),
            good.get(),
            mass.get(),
            maker,
            from,
            to,
            direct.get(),
            indirect,
            basis.get(),
            markUp,
            allocation,
            source.get()));
  }

  private static Optional<Precursor.Basis> basis(String word) {
    return switch (word) {
      case "actual" -> Optional.of(Precursor.Basis.ACTUAL);
      case "default" -> Optional.of(Precursor.Basis.DEFAULT);
      default -> Optional.empty();
    };
  }

  private static Optional<Quantity> quantity(YamlMap map, String key, String wanted) {
    if (!map.has(key)) {
      map.missing(key, wanted);
      return Optional.empty();
    }
    return map.quantity(key);
  }

  private static Set<String> keys(String... keys) {
    return new TreeSet<>(Set.of(keys));
  }
}
