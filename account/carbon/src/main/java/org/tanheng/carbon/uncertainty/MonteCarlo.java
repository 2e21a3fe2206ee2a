// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.carbon.Inventory;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The location-based total by repeated draws, approach 2 of IPCC 2006, volume 1, chapter 3.2.3.2.
 * Each shared error is drawn once per repetition and bears on all that share it. All in tCO2e, at
 * six digits; the same seed, number of draws and inventory give the same bytes on every machine.
 *
 * @param draws number of repetitions
 * @param seed start of the random numbers
 * @param mean of the drawn totals
 * @param median of them
 * @param deviation standard deviation
 * @param low lower end of the central 95 %
 * @param high its upper end
 * @param known share of the emissions that the draws speak of; below a half none of them counts
 * @param knownTonnes their sum as posted
 */
public record MonteCarlo(
    int draws,
    long seed,
    BigDecimal mean,
    BigDecimal median,
    BigDecimal deviation,
    BigDecimal low,
    BigDecimal high,
    BigDecimal known,
    BigDecimal knownTonnes) {

  /** Fewest draws that give a 95 % interval worth its name. */
  public static final int FEWEST = 1_000;

  /** Most draws. */
  public static final int MOST = 1_000_000;

  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  /** Runs the draws; {@code monte-carlo-draws} for a number out of range. */
  public static Outcome<MonteCarlo> run(Inventory inventory, int draws, long seed) {
    if (draws < FEWEST || draws > MOST) {
      return Outcome.refused(
          Finding.error(
              "monte-carlo-draws",
              "draws",
              Integer.toString(draws),
              FEWEST + " to " + MOST,
              "10000 draws give the half-range to about two digits."));
    }
    return Outcome.done(
        of(totals(new Groups(inventory).terms(), draws, seed), seed, Uncertainty.of(inventory)));
  }

  private static double[] totals(List<Groups.Term> terms, int draws, long seed) {
    Map<String, Stream> streams = new LinkedHashMap<>();
    var parts = new ArrayList<Part>();
    for (Groups.Term term : terms) {
      parts.add(
          new Part(
              streams.computeIfAbsent(term.measurement(), key -> new Stream(seed, key)),
              streams.computeIfAbsent(term.multiplier(), key -> new Stream(seed, key)),
              Spread.of(term.activity()),
              Spread.of(term.factor()),
              term.amount().doubleValue()));
    }
    var totals = new double[draws];
    for (int i = 0; i < draws; i++) {
      streams.values().forEach(Stream::advance);
      double total = 0;
      for (Part part : parts) {
        total += part.drawn();
      }
      totals[i] = total;
    }
    return totals;
  }

  private static MonteCarlo of(double[] totals, long seed, Uncertainty known) {
    double sum = 0;
    for (double total : totals) {
      sum += total;
    }
    double mean = sum / totals.length;
    double squares = 0;
    for (double total : totals) {
      squares += (total - mean) * (total - mean);
    }
    Arrays.sort(totals);
    return new MonteCarlo(
        totals.length,
        seed,
        shown(mean),
        shown(quantile(totals, 0.5)),
        shown(Math.sqrt(squares / (totals.length - 1))),
        shown(quantile(totals, LOW)),
        shown(quantile(totals, HIGH)),
        known.assessedShare(),
        known.knownTonnes());
  }

  /** By linear interpolation between the ordered totals (Hyndman and Fan 1996, definition 7). */
  private static double quantile(double[] ordered, double probability) {
    double place = (ordered.length - 1) * probability;
    int below = (int) place;
    int above = Math.min(below + 1, ordered.length - 1);
    return ordered[below] + (place - below) * (ordered[above] - ordered[below]);
  }

  private static BigDecimal shown(double value) {
    return new BigDecimal(value).round(Uncertainty.SHOWN);
  }

  /** Half the width of the central 95 % as a share of the mean. */
  public BigDecimal share() {
    return Uncertainty.ratio(
        high.subtract(low).divide(BigDecimal.valueOf(2), Uncertainty.DIGITS), mean.abs());
  }

  /** Whether half of the emissions or more are drawn, so that the interval may stand for them. */
  public boolean isKnown() {
    return known.compareTo(Uncertainty.ENOUGH) >= 0;
  }

  JsonObject toJson() {
    return JsonObject.builder()
        .put("method", "IPCC 2006 volume 1 chapter 3, approach 2")
        .put("generator", "SplitMix64, one stream per shared error: SHA-256 of seed and name")
        .put("draws", Json.of(draws))
        .put("seed", Long.toString(seed))
        .put("of", known.compareTo(BigDecimal.ONE) < 0 ? "known-part" : "total")
        .put("known", UncertaintyJson.text(known))
        .put("knownTonnes", UncertaintyJson.text(knownTonnes))
        .put("mean", text(mean))
        .put("median", text(median))
        .put("standardDeviation", text(deviation))
        .put("low", text(low))
        .put("high", text(high))
        .put("halfRange", text(share()))
        .build();
  }

  private String text(BigDecimal value) {
    return isKnown() ? UncertaintyJson.text(value) : UncertaintyJson.UNKNOWN;
  }

  private record Part(
      Stream measurement, Stream multiplier, Spread activity, Spread factor, double amount) {
    double drawn() {
      return amount * activity.at(measurement.value()) * factor.at(multiplier.value());
    }
  }

  private record Spread(Distribution distribution, double lower, double upper) {
    static Spread of(HalfRange range) {
      return new Spread(
          range.distribution(), range.lower().doubleValue(), range.upper().doubleValue());
    }

    double at(double probability) {
      return distribution.at(probability, lower, upper);
    }
  }
}
