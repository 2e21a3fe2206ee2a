// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;

/**
 * One source of an inventory with its activity data of the period; activity is never negative, a
 * delivery to others is a source kind of its own.
 *
 * @param id unique within the inventory
 * @param kind source kind of the method pack
 * @param data activity data of one unit, at least one, spans not overlapping
 * @param fuel fuel or material whose defaults the method's table gives, null where parameters are
 *     stated
 * @param table fuel table that the fuel is taken from, null for the pack's own
 * @param gas gas or blend of a fugitive source, null elsewhere
 * @param parameters stated parameters by name
 * @param factor declared factor, null where the method computes it
 * @param certificates retired certificates, null if none
 * @param residual factor of the uncovered remainder, null for the location factor
 * @param uncertainty declared half-ranges, null for defaults
 * @param place organisation unit, device, month and process line for the views
 * @param secondRouteOf sources whose emission this one determines a second time, such as a flue
 *     measurement; its lines are compared and enter no total. Empty for all others
 * @param proof laboratory results and cross-checks
 * @param provincial factor that the notice of the province names, null if none is chosen
 */
public record SourceInput(
    String id,
    String kind,
    List<ActivityDatum> data,
    @Nullable String fuel,
    @Nullable String table,
    @Nullable String gas,
    Map<String, Quantity> parameters,
    @Nullable FactorChoice factor,
    @Nullable Certificates certificates,
    @Nullable FactorChoice residual,
    @Nullable SourceUncertainty uncertainty,
    Place place,
    List<String> secondRouteOf,
    SourceProof proof,
    @Nullable FactorChoice provincial) {

  public SourceInput {
    data = List.copyOf(data);
    secondRouteOf = List.copyOf(secondRouteOf);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** A source without laboratory results and cross-checks. */
  public SourceInput(
      String id,
      String kind,
      List<ActivityDatum> data,
      @Nullable String fuel,
      @Nullable String table,
      @Nullable String gas,
      Map<String, Quantity> parameters,
      @Nullable FactorChoice factor,
      @Nullable Certificates certificates,
      @Nullable FactorChoice residual,
      @Nullable SourceUncertainty uncertainty,
      Place place,
      List<String> secondRouteOf) {
    this(
        id,
        kind,
        data,
        fuel,
        table,
        gas,
        parameters,
        factor,
        certificates,
        residual,
        uncertainty,
        place,
        secondRouteOf,
        SourceProof.NONE,
        null);
  }

  /** The same source under another id, with the ids of those that it determines again. */
  public SourceInput named(String other, List<String> determined) {
    return new SourceInput(
        other,
        kind,
        data,
        fuel,
        table,
        gas,
        parameters,
        factor,
        certificates,
        residual,
        uncertainty,
        place,
        determined,
        proof,
        provincial);
  }

  /** The same source with another declared factor. */
  public SourceInput by(@Nullable FactorChoice other) {
    return new SourceInput(
        id,
        kind,
        data,
        fuel,
        table,
        gas,
        parameters,
        other,
        certificates,
        residual,
        uncertainty,
        place,
        secondRouteOf,
        proof,
        provincial);
  }

  /** The same source with other activity data. */
  public SourceInput withData(List<ActivityDatum> other) {
    return with(kind, other, certificates, residual);
  }

  /** The same source as another kind. */
  SourceInput asKind(String other) {
    return with(other, data, certificates, residual);
  }

  /** The same with other certificates and another factor of the remainder. */
  public SourceInput with(@Nullable Certificates held, @Nullable FactorChoice remainder) {
    return with(kind, data, held, remainder);
  }

  private SourceInput with(
      String newKind,
      List<ActivityDatum> newData,
      @Nullable Certificates held,
      @Nullable FactorChoice remainder) {
    return new SourceInput(
        id,
        newKind,
        newData,
        fuel,
        table,
        gas,
        parameters,
        factor,
        held,
        remainder,
        uncertainty,
        place,
        secondRouteOf,
        proof,
        provincial);
  }

  /** All activity data of the period. */
  public Quantity activity() {
    return data.stream().map(ActivityDatum::value).reduce(Quantity::plus).orElseThrow();
  }

  /** The worst quality among the activity data. */
  public Quality quality() {
    return data.stream().map(ActivityDatum::quality).reduce(Quality::worse).orElseThrow();
  }

  /**
   * Where and when a source emits; empty parts take no part in a view.
   *
   * @param unit organisation unit
   * @param device device or meter
   * @param month calendar month, as 2023-01
   * @param line process line or generating unit that an emissions trading scheme accounts apart
   * @param from first day on which it was there, null without beginning
   * @param to day after the last, null without end
   */
  public record Place(
      @Nullable String unit,
      @Nullable String device,
      @Nullable String month,
      @Nullable String line,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    /** A source that is there all the time. */
    public Place(
        @Nullable String unit,
        @Nullable String device,
        @Nullable String month,
        @Nullable String line) {
      this(unit, device, month, line, null, null);
    }

    /** Nothing stated. */
    public static final Place NONE = new Place(null, null, null, null);
  }
}
