// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.inventory.StoredInventory;

/**
 * A year of a unit and all below it. Every amount is in tCO2e and a sum of posted lines, so that
 * each opens to them.
 *
 * @param years years that have an inventory
 * @param method method of the total, null where the year has no inventory
 * @param methods methods that inventories of the year follow
 * @param total null where the year has no inventory
 * @param scopes scopes that have a line; one without is not zero but not accounted for
 * @param sources the largest sources, location-based
 * @param otherSources how many sources are not among them
 * @param months location-based amounts of the lines that name a month
 * @param annual location-based amount of the lines that name none
 * @param before totals of the year before, null where it cannot be compared; {@code apart} says why
 */
record Overview(
    int year,
    List<Integer> years,
    @Nullable String method,
    List<String> methods,
    @Nullable YearTotal total,
    List<ScopeAmount> scopes,
    List<SourceAmount> sources,
    int otherSources,
    List<MonthAmount> months,
    BigDecimal annual,
    List<QualityAmount> qualities,
    @Nullable YearTotal before,
    @Nullable Apart apart,
    List<YearInventory> inventories,
    List<Todo> todo,
    YearSteps steps) {

  /** Why two years stand apart. */
  enum Apart {
    NO_YEAR_BEFORE,
    METHOD,
    GWP,
    UNITS,
    SPAN
  }

  /** Both totals, each with its own scope 2. */
  record YearTotal(BigDecimal location, BigDecimal market) {}

  /** A scope in both totals. */
  record ScopeAmount(String scope, BigDecimal location, BigDecimal market) {}

  /** A source of one inventory; the names are null where the inventory alone knows it. */
  record SourceAmount(
      UUID inventoryId,
      String source,
      @Nullable String nameZh,
      @Nullable String nameEn,
      String kind,
      String scope,
      BigDecimal amount) {}

  /** A scope in a month. */
  record MonthAmount(String month, String scope, BigDecimal amount) {}

  /** The part of the total that data of a quality carry. */
  record QualityAmount(String quality, BigDecimal amount) {}

  /** An inventory of the year, with the names of its unit. */
  record YearInventory(
      StoredInventory inventory, String unitZh, String unitEn, Choice.Place place) {}

  /** How far the newcomer has come: how many there are of each. */
  record YearSteps(int sources, int data, int inventories, int reports) {}

  /** How urgent it is. */
  enum Weight {
    ERROR,
    WARNING,
    INFO
  }

  /** Where it is mended. */
  enum Room {
    COMPLETENESS,
    DATA,
    INVENTORY,
    DUTIES,
    CASE,
    REPORTS
  }

  /**
   * Something that waits for somebody.
   *
   * @param code what it is: a finding code, or one of the overview's own
   * @param orgUnitId unit in which it is mended
   * @param target datum, inventory or case that it speaks of, null for the unit as a whole
   * @param subjects what it speaks of, the first few
   */
  record Todo(
      String code,
      Weight weight,
      Room room,
      int count,
      UUID orgUnitId,
      @Nullable UUID target,
      List<TodoSubject> subjects,
      @Nullable LocalDate due) {}

  /** What a todo speaks of, in both languages. */
  record TodoSubject(String zh, String en) {}
}
