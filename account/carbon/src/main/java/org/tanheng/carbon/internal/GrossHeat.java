// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * Gross heat (高位) where formulas ask for net heat (低位): converted by the ratio that the source
 * states as {@code net-per-gross}, else by the relation of the IPCC Guidelines for its fuel, else
 * refused. Heat whose basis nobody stated is named.
 */
final class GrossHeat {

  static final String RATIO = "net-per-gross";
  private static final String NCV = "ncv";
  private static final String GROSS = "gross heat";
  private static final Unit PER = Unit.of("GJ/GJ(GCV)");
  private static final Unit NET = Unit.of("GJ");
  private static final Unit KEPT_GROSS = Unit.of("GJ(GCV)");
  private static final Pattern STATED = Pattern.compile("NCV|Net|LHV|低位", Pattern.CASE_INSENSITIVE);
  private static final Pattern BILLED = Pattern.compile("Wh|千瓦时|度");
  private static final JsonObject TABLE = PackReader.resource("net-gross");
  private static final List<Relation> RELATIONS = read();

  private record Relation(Pattern fuels, Quantity ratio) {}

  private final SourceInput source;
  private final SourceKind kind;
  private final Lookup lookup;

  GrossHeat(SourceInput source, SourceKind kind, Lookup lookup) {
    this.source = source;
    this.kind = kind;
    this.lookup = lookup;
  }

  /** The ratio may be stated where a calorific value may. */
  static void offer(Set<String> known) {
    if (known.contains(NCV)) {
      known.add(RATIO);
    }
  }

  static boolean isGross(Unit unit) {
    return unit.dimension().power(GROSS) != 0;
  }

  /**
   * Whether the activity is gross heat and nothing that is multiplied with it is per gross heat.
   */
  boolean needsNet(Unit activity, Map<String, Traced> arguments) {
    if (!kind.usesFuelTable()) {
      return false;
    }
    boolean per = arguments.values().stream().anyMatch(a -> isGross(a.value().unit()));
    if (activity.isCommensurable(NET) && per && !isGross(activity)) {
      throw mixed(activity.symbol());
    }
    return activity.isCommensurable(KEPT_GROSS) && !per;
  }

  /** The arguments with a net calorific value, and without the ratio. */
  void net(Map<String, Traced> arguments) {
    Traced ncv = arguments.get(NCV);
    if (ncv != null && isGross(ncv.value().unit())) {
      arguments.put(NCV, net(ncv.trace()));
    } else if (arguments.containsKey(RATIO) && !isGross(source.activity().unit())) {
      throw new FindingException(
          Finding.error(
              "parameter-unused",
              "parameters." + RATIO,
              source.parameters().get(RATIO) + "",
              "heat in a gross unit, such as kWh(GCV)",
              "Mark the gross value in its unit by (GCV), or remove the ratio."));
    }
    arguments.remove(RATIO);
  }

  /** Net heat of a gross one, in the same unit without its mark. */
  Trace net(Trace gross) {
    Trace ratio = ratio(gross.label().equals(NCV) ? "parameters." + NCV : "activity");
    Quantity product = gross.value().times(ratio.value());
    Unit heat = isGross(gross.value().unit()) ? plain(gross.value().unit()) : product.unit();
    return new Trace(
        gross.label(),
        product.to(heat),
        "gross heat × " + RATIO,
        gross.quality(),
        null,
        List.of(gross, ratio));
  }

  /** Names heat that nobody called gross or net, where gas is billed by the kWh. */
  Optional<String> unstated(Map<String, Traced> arguments) {
    Unit unit = source.activity().unit();
    boolean asks =
        kind.usesFuelTable()
            && arguments.keySet().stream().anyMatch(a -> a.startsWith("co2-") || a.startsWith("ca"))
            && unit.isCommensurable(NET)
            && !STATED.matcher(unit.symbol()).find();
    if (!asks) {
      return Optional.empty();
    }
    if (BILLED.matcher(unit.symbol()).find()) {
      lookup.report(
          source,
          Finding.warning(
              "heat-basis-not-stated",
              "activity",
              unit.symbol(),
              unit.symbol() + "(GCV) or " + unit.symbol() + "(NCV)",
              "Fuel billed by the kWh is often gross heat, of natural gas 10 % more than net: look"
                  + " at the bill. It was taken as net."));
      return Optional.empty();
    }
    return Optional.of(source.id() + ": heat without a mark was taken as net calorific value.");
  }

  private Trace ratio(String place) {
    Quantity stated = source.parameters().get(RATIO);
    if (stated != null) {
      return Trace.input(RATIO, inPer(stated), Quality.MANUAL);
    }
    String fuel = Objects.requireNonNullElse(source.fuel(), "").strip().toLowerCase(Locale.ROOT);
    Quantity ratio =
        RELATIONS.stream()
            .filter(relation -> relation.fuels().matcher(fuel).find())
            .findFirst()
            .map(Relation::ratio)
            .orElseThrow(() -> mixed(source.activity().unit().symbol()));
    lookup.report(
        source,
        Finding.warning(
            "heat-gross-converted",
            place,
            "gross heat of " + fuel,
            RATIO + " of the supplier or a laboratory",
            "Taken as "
                + ratio.value().toPlainString()
                + " by the relation of the IPCC Guidelines; state the ratio that belongs to this"
                + " fuel."));
    return Trace.published(
        RATIO,
        ratio,
        Quality.ESTIMATED,
        new Citation(
            TABLE.text("document").orElseThrow(),
            "2006",
            TABLE.text("note").orElseThrow(),
            null,
            null,
            false));
  }

  private static Quantity inPer(Quantity stated) {
    Quantity ratio =
        stated.unit().isCommensurable(Unit.ONE)
            ? new Quantity(stated.in(Unit.ONE), PER)
            : stated.to(PER);
    if (ratio.value().compareTo(BigDecimal.ONE) > 0
        || ratio.value().compareTo(new BigDecimal("0.7")) < 0) {
      throw new FindingException(
          Finding.error(
              "parameter-range",
              "parameters." + RATIO,
              stated.toString(),
              "0.7 to 1",
              "Net heat over gross heat: hydrogen has 0.846, natural gas about 0.90, coal 0.95."));
    }
    return ratio;
  }

  private FindingException mixed(String got) {
    return new FindingException(
        Finding.error(
            "heat-basis",
            "activity",
            got,
            "gross heat throughout, net heat throughout, or parameters." + RATIO,
            "Mark gross heat by (GCV) and net heat by (NCV); for a fuel of which no relation is"
                + " published, state net heat over gross heat."));
  }

  private static Unit plain(Unit unit) {
    return Unit.parse(unit.symbol().replaceAll("\\s*\\((?:GCV|Gross CV|gross|HHV|高位[^)]*)\\)", ""))
        .orElseThrow();
  }

  private static List<Relation> read() {
    var relations = new ArrayList<Relation>();
    for (Json item : TABLE.items("items")) {
      var object = (JsonObject) item;
      relations.add(
          new Relation(
              Pattern.compile(object.text("fuels").orElseThrow()),
              Quantity.of(object.text("ratio").orElseThrow(), PER.symbol())));
    }
    return List.copyOf(relations);
  }
}
