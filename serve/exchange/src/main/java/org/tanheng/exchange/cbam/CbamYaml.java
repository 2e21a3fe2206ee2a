// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.cbam;

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
import org.tanheng.footprint.cbam.CbamScope;
import org.tanheng.footprint.cbam.CbamTable;
import org.tanheng.footprint.cbam.CertificateTerms;
import org.tanheng.footprint.cbam.Installation;
import org.tanheng.footprint.cbam.Power;
import org.tanheng.footprint.cbam.Precursor;
import org.tanheng.footprint.cbam.ProductionProcess;
import org.tanheng.footprint.cbam.Stated;
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
  private static final Set<String> AMOUNT =
      keys("name", "value", "factor", "source", "meter", "activity", "line", "share");
  private static final Set<String> POWER =
      keys("value", "factor", "evidence", "source", "meter", "activity", "share");
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
          "counted-indirect",
          "basis",
          "mark-up",
          "free-allocation",
          "source");
  private static final Quantity NOTHING = Quantity.of("0 tCO2e/t");

  private final BookValues books;
  private final CbamTable table;
  private final LocalDate from;

  private CbamYaml(Books books, CbamTable table, LocalDate from, LocalDate to) {
    this.books = new BookValues(books, from, to);
    this.table = table;
    this.from = from;
  }

  /** The installation by the built-in table of goods, or all findings with the path of each key. */
  public static Outcome<Installation> read(String text) {
    return read(text, Books.NONE, CbamTable.builtIn());
  }

  /** The same by another table, with what the books say in the places that name them. */
  public static Outcome<Installation> read(String text, Books books, CbamTable table) {
    var findings = new ArrayList<Finding>();
    try {
      var root = new YamlMap("", YamlTree.root(text), ROOT, findings);
      Optional<String> name = root.required("installation", "the installation's name");
      Optional<LocalDate> from = SpanYaml.required(root, "from");
      Optional<LocalDate> to = SpanYaml.required(root, "to");
      if (from.isEmpty() || to.isEmpty()) {
        return Outcome.refused(findings);
      }
      var reader = new CbamYaml(books, table, from.get(), to.get());
      List<ProductionProcess> processes =
          root.maps("processes", PROCESS).stream()
              .flatMap(map -> reader.process(map).stream())
              .toList();
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
                  from.get(),
                  to.get(),
                  processes,
                  terms,
                  table),
              findings)
          : Outcome.refused(findings);
    } catch (FindingException e) {
      return Outcome.refused(e.findings());
    }
  }

  private static Optional<CertificateTerms> terms(YamlMap map) {
    Optional<Quantity> factor = BookValues.quantity(map, "cbam-factor", "97.5 %");
    Optional<Quantity> cross = BookValues.quantity(map, "cross-sectoral", "1");
    @Nullable Quantity paid = map.quantity("paid").orElse(null);
    @Nullable Quantity price = map.quantity("price").orElse(null);
    Optional<String> source = BookValues.said(map);
    if (!map.has("source")) {
      map.missing("source", "the document of these values");
    }
    return factor.flatMap(
        f -> cross.flatMap(c -> source.map(s -> new CertificateTerms(f, c, paid, price, s))));
  }

  private Optional<ProductionProcess> process(YamlMap map) {
    Optional<String> id = map.required("id", "a short name");
    Optional<String> good = map.required("good", "a code of the combined nomenclature");
    Optional<Stated> produced = books.mass(map, "produced", "1000 t");
    List<String> gases =
        good.flatMap(cn -> table.of(cn, from)).map(CbamScope::gases).orElse(List.of());
    List<Amount> direct = amounts(map, "direct", gases);
    List<Amount> taken = amounts(map, "taken", gases);
    List<Amount> given = amounts(map, "given", gases);
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

  private List<Amount> amounts(YamlMap map, String key, List<String> gases) {
    var amounts = new ArrayList<Amount>();
    if (map.has(key)) {
      for (YamlMap item : map.maps(key, AMOUNT)) {
        Optional<String> name = item.required("name", "what it is");
        Optional<Books.Entry> value = books.value(item, "12 tCO2e, or 5 TJ with a factor", gases);
        @Nullable Quantity factor = item.quantity("factor").orElse(null);
        name.flatMap(n -> value.map(v -> new Amount(n, v.value(), factor, BookValues.source(v))))
            .ifPresent(amounts::add);
      }
    }
    return amounts;
  }

  private Optional<Power> power(YamlMap map) {
    Optional<Books.Entry> value = books.value(map, "40000 MWh", List.of());
    Optional<Quantity> factor = BookValues.quantity(map, "factor", "0.5568 tCO2/MWh");
    Optional<Power.Evidence> evidence =
        Words.of(map, "evidence", "grid, ppa, direct-line, self", Power.Evidence::of);
    return value.flatMap(
        v -> factor.flatMap(f -> evidence.map(e -> new Power(v.value(), f, e, v.source()))));
  }

  private Optional<Precursor> precursor(YamlMap map) {
    Optional<Stated> mass = books.mass(map, "mass", "1200 t");
    if (map.has("process")) {
      return map.text("process").flatMap(id -> mass.map(m -> new Precursor.Own(id, m)));
    }
    Optional<String> name = map.required("name", "what it is, or 'process' for an own one");
    Optional<String> good = map.required("good", "a code of the combined nomenclature");
    Optional<Quantity> direct = BookValues.quantity(map, "direct", "1.9 tCO2e/t");
    Optional<Precursor.Basis> basis = Words.of(map, "basis", "actual, default", CbamYaml::basis);
    Optional<String> source = BookValues.said(map);
    if (!map.has("source")) {
      map.missing("source", "the document of these values");
    }
    Quantity indirect = map.quantity("indirect").orElse(NOTHING);
    @Nullable Quantity counted = map.quantity("counted-indirect").orElse(null);
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
            counted,
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

  private static Set<String> keys(String... keys) {
    return new TreeSet<>(Set.of(keys));
  }
}
