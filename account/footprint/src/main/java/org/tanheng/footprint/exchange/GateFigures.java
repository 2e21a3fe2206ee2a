// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.model.Boundary;
import org.tanheng.footprint.model.Channel;
import org.tanheng.footprint.model.Stage;

/** The figures of PACT from a result of a model: what lies before the gate, channel by channel. */
final class GateFigures {
  private static final Set<PcfFigure> BIOGENIC =
      EnumSet.of(PcfFigure.BIOGENIC_NON_CO2, PcfFigure.LAND_MANAGEMENT_BIOGENIC);
  private static final Set<PcfFigure> REMOVAL =
      EnumSet.of(
          PcfFigure.BIOGENIC_UPTAKE,
          PcfFigure.LAND_MANAGEMENT_REMOVALS,
          PcfFigure.TECHNOLOGICAL_REMOVALS);

  private final Map<Channel, BigDecimal> channels;
  private final List<Finding> findings;

  GateFigures(JsonObject result, List<Finding> findings) {
    channels = channels(result);
    this.findings = findings;
  }

  private static Map<Channel, BigDecimal> channels(JsonObject result) {
    var sums = new EnumMap<Channel, BigDecimal>(Channel.class);
    Channel.ALL.forEach(channel -> sums.put(channel, BigDecimal.ZERO));
    if (result.members().get("stages") instanceof JsonArray stages) {
      for (Json one : stages.items()) {
        if (one instanceof JsonObject stage
            && isBeforeGate(stage)
            && stage.members().get("channels") instanceof JsonObject values) {
          Channel.ALL.forEach(c -> sums.merge(c, number(values, c.code()), BigDecimal::add));
        }
      }
    }
    return sums;
  }

  private static boolean isBeforeGate(JsonObject stage) {
    Optional<Stage> of = stage.text("stage").flatMap(Stage::of);
    return of.isPresent() && Boundary.CRADLE_TO_GATE.stages().contains(of.get());
  }

  /** A number of an object, zero where there is none. */
  static BigDecimal number(JsonObject object, String name) {
    return object.members().get(name) instanceof JsonNumber number
        ? new BigDecimal(number.text())
        : BigDecimal.ZERO;
  }

  /** All figures that follow from the channels; aircraft lies within the fossil figure. */
  Map<PcfFigure, BigDecimal> figures(PcfFacts facts) {
    var figures = new EnumMap<PcfFigure, BigDecimal>(PcfFigure.class);
    BigDecimal aircraft = of(Channel.AIRCRAFT);
    BigDecimal fossil = of(Channel.FOSSIL).add(aircraft);
    figures.put(PcfFigure.FOSSIL_GHG_EMISSIONS, fossil);
    BigDecimal sum = fossil;
    if (aircraft.signum() != 0) {
      figures.put(PcfFigure.AIRCRAFT, aircraft);
    }
    BigDecimal landUse = of(Channel.LAND_USE);
    if (landUse.signum() != 0) {
      figures.put(PcfFigure.LAND_USE_CHANGE, landUse);
      sum = sum.add(landUse);
    }
    sum = sum.add(named(figures, "biogenic", facts.biogenic(), BIOGENIC, of(Channel.BIOGENIC)));
    BigDecimal uptake = BigDecimal.ZERO;
    BigDecimal removed = named(figures, "removal", facts.removal(), REMOVAL, of(Channel.REMOVAL));
    if (figures.containsKey(PcfFigure.BIOGENIC_UPTAKE)) {
      uptake = removed;
    } else {
      sum = sum.add(removed);
    }
    figures.put(PcfFigure.PCF_EXCLUDING_BIOGENIC_UPTAKE, sum);
    figures.put(PcfFigure.PCF_INCLUDING_BIOGENIC_UPTAKE, sum.add(uptake));
    figures.put(PcfFigure.FOSSIL_CARBON_CONTENT, facts.fossilCarbon());
    return figures;
  }

  /** A channel that PACT divides further: whoever made the model says which part it is. */
  private BigDecimal named(
      Map<PcfFigure, BigDecimal> figures,
      String subject,
      @Nullable String name,
      Set<PcfFigure> choice,
      BigDecimal value) {
    if (value.signum() == 0) {
      return value;
    }
    Optional<PcfFigure> figure =
        Optional.ofNullable(name).flatMap(PcfFigure::of).filter(choice::contains);
    if (figure.isEmpty()) {
      List<String> words = new ArrayList<>(choice.stream().map(PcfFigure::field).toList());
      findings.add(
          Finding.error(
              "pcf-channel",
              subject,
              value.toPlainString() + " kgCO2e",
              String.join(", ", words),
              "Say which of these figures the channel of the model is."));
      return value;
    }
    figures.put(figure.get(), value);
    return value;
  }

  private BigDecimal of(Channel channel) {
    return channels.getOrDefault(channel, BigDecimal.ZERO);
  }
}
