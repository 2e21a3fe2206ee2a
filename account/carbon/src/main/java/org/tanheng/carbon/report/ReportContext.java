// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * What a report says and no calculation can know: it is supplied by the organisation, and what is
 * not supplied is missing from the report. Nothing here is invented or assumed.
 *
 * @param number number of the report, null if it has none
 * @param date date of issue
 * @param entity who reports
 * @param boundaries what is included and what is not
 * @param baseYear base year, null if none is stated
 * @param methods reasons and changes of method
 * @param statements statements that somebody answers for
 * @param sources remarks on single sources, by source id
 */
public record ReportContext(
    @Nullable String number,
    @Nullable LocalDate date,
    Entity entity,
    Boundaries boundaries,
    @Nullable BaseYear baseYear,
    Methods methods,
    Statements statements,
    Map<String, SourceRemark> sources) {

  /**
   * The reporting organisation.
   *
   * @param description what it does
   * @param creditCode unified social credit code
   * @param legalRepresentative legal representative
   * @param address place of registration or production
   * @param industry industry and its code
   * @param products products and output of the period
   * @param processes description of the production processes
   * @param responsible person or entity responsible for the report
   * @param contact how to reach that person
   */
  public record Entity(
      @Nullable String description,
      @Nullable String creditCode,
      @Nullable String legalRepresentative,
      @Nullable String address,
      @Nullable String industry,
      @Nullable String products,
      @Nullable String processes,
      @Nullable String responsible,
      @Nullable String contact) {}

  /**
   * Boundaries and what was left out.
   *
   * @param organisational consolidation approach and facilities
   * @param reporting sources and sinks included
   * @param significance criteria by which indirect emissions are significant
   * @param exclusions what was left out and why; an empty list states that nothing was, null that
   *     nothing is stated
   * @param biogenic how biogenic emissions and removals are treated
   * @param removals removals, or the statement that none were quantified
   */
  public record Boundaries(
      @Nullable String organisational,
      @Nullable String reporting,
      @Nullable String significance,
      @Nullable List<Exclusion> exclusions,
      @Nullable String biogenic,
      @Nullable String removals) {}

  /** A source or sink that was left out, and the reason. */
  public record Exclusion(String source, String reason) {}

  /**
   * The historical base year.
   *
   * @param period year or years
   * @param reason why it was chosen
   * @param total its inventory in tCO2e, null where the report's own period is the base year
   * @param source report that states it
   * @param recalculation policy and threshold of recalculation
   * @param changes changes and recalculations of earlier data, or the statement that there are none
   */
  public record BaseYear(
      String period,
      @Nullable String reason,
      @Nullable Quantity total,
      @Nullable String source,
      @Nullable String recalculation,
      @Nullable String changes) {}

  /**
   * Methods as far as the organisation chose them.
   *
   * @param reasons why these approaches were chosen
   * @param changes changes against earlier reports, or the statement that there are none
   * @param uncertainty sources of uncertainty and their effect on accuracy
   * @param dataManagement how data are collected, checked and kept
   */
  public record Methods(
      @Nullable String reasons,
      @Nullable String changes,
      @Nullable String uncertainty,
      @Nullable String dataManagement) {}

  /**
   * Statements.
   *
   * @param purpose purpose and intended users
   * @param conformity statement of conformity with the standard
   * @param verification whether and by whom the report was verified, with the level of assurance
   */
  public record Statements(
      @Nullable String purpose, @Nullable String conformity, @Nullable String verification) {}

  /**
   * What is known of one source beyond its numbers.
   *
   * @param name name in words
   * @param activitySource where its activity data come from
   * @param instrument instrument or way of measurement
   * @param factorSource where its factors come from, beyond what the library cites
   */
  public record SourceRemark(
      @Nullable String name,
      @Nullable String activitySource,
      @Nullable String instrument,
      @Nullable String factorSource) {
    static final SourceRemark NONE = new SourceRemark(null, null, null, null);
  }

  /** Nothing supplied: every report made from it is a draft. */
  public static final ReportContext EMPTY =
      new ReportContext(
          null,
          null,
          new Entity(null, null, null, null, null, null, null, null, null),
          new Boundaries(null, null, null, null, null, null),
          null,
          new Methods(null, null, null, null),
          new Statements(null, null, null),
          Map.of());

  public ReportContext {
    sources = Map.copyOf(sources);
  }

  /** The same with a base year. */
  public ReportContext with(BaseYear year) {
    return new ReportContext(number, date, entity, boundaries, year, methods, statements, sources);
  }

  /** The same with names of sources, by source id, for those of which it names none itself. */
  public ReportContext named(Map<String, String> names) {
    Map<String, SourceRemark> all = new HashMap<>(sources);
    names.forEach(
        (id, name) -> {
          SourceRemark said = remark(id);
          if (said.name() == null || said.name().isBlank()) {
            all.put(
                id,
                new SourceRemark(
                    name, said.activitySource(), said.instrument(), said.factorSource()));
          }
        });
    return new ReportContext(number, date, entity, boundaries, baseYear, methods, statements, all);
  }

  /** The remark on a source, with nothing in it if there is none. */
  public SourceRemark remark(String source) {
    return sources.getOrDefault(source, SourceRemark.NONE);
  }
}
