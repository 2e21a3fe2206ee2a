// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.tanheng.exchange.readings.internal.RowReader;
import org.tanheng.exchange.readings.internal.StampCell;

/** One walk over the whole file that gathers the evidence for all decisions about stamps. */
final class Survey {
  /** Nine years of minutes. */
  static final long MOST_ROWS = 5_000_000;

  /** What was seen of the dates of one style. */
  static final class StyleFacts {
    String example = "";
    long rows;
    long firstOverTwelve;
    long secondOverTwelve;
  }

  final Trials trials;
  final Map<StampCell.Style, StyleFacts> styles = new EnumMap<>(StampCell.Style.class);
  final ColumnStats[] columns;
  long rows;
  long stamps;
  long withTime;
  long withOffset;
  long atEndOfDay;
  long atMidnight;
  String firstStamp = "";
  int firstClock = -1;
  int lastClock = -1;

  private static final int WEEKDAY_SPELLINGS = 100;

  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Head head;
  private final StampCell stamp = new StampCell();
  private final StampCell clock = new StampCell();

  private Survey(Head head, Choices choices, boolean isSheet) {
    this.head = head;
    trials = new Trials(choices, isSheet);
    columns = new ColumnStats[head.columns()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new ColumnStats(head.decimal(), head.group());
    }
  }

  static Survey of(ReadingsFile file, Head head, Choices choices) {
    Survey survey = new Survey(head, choices, file.isSheet());
    try (RowReader rows = file.rows()) {
      while (survey.rows <= MOST_ROWS && rows.next()) {
        if (rows.line() >= head.firstLine() && !rows.isBlankRow()) {
          survey.row(rows);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return survey;
  }

  private void row(RowReader row) {
    rows++;
    if (!stamp.parse(row, head.timeColumn()) || !stamp.hasDate()) {
      return;
    }
    int millis = clockMillis(row);
    if (millis < 0) {
      return;
    }
    stamps++;
    boolean timed = stamp.hasTime() || head.clockColumn() >= 0;
    withTime += timed ? 1 : 0;
    withOffset += stamp.offsetMinutes() == StampCell.NO_OFFSET ? 0 : 1;
    atEndOfDay += millis == 86_400_000 ? 1 : 0;
    atMidnight += timed && millis == 0 ? 1 : 0;
    if (stamps == 1) {
      firstStamp = text(row);
      firstClock = millis;
    }
    lastClock = millis;
    style(row);
    trials.row(stamp, millis, weekday(row));
    for (int i = 0; i < columns.length; i++) {
      if (i != head.timeColumn()) {
        columns[i].cell(row, i);
      }
    }
  }

  /** -1 where the time of day stands apart and cannot be read. */
  private int clockMillis(RowReader row) {
    if (head.clockColumn() < 0) {
      return stamp.millisOfDay();
    }
    return clock.parse(row, head.clockColumn()) && clock.hasTime() ? clock.millisOfDay() : -1;
  }

  private int weekday(RowReader row) {
    if (head.weekdayColumn() < 0) {
      return 0;
    }
    String name = row.text(head.weekdayColumn());
    return weekdays.size() < WEEKDAY_SPELLINGS
        ? weekdays.computeIfAbsent(name, Weekdays::number)
        : Weekdays.number(name);
  }

  private void style(RowReader row) {
    StyleFacts facts = styles.computeIfAbsent(stamp.style(), style -> new StyleFacts());
    if (facts.rows == 0) {
      facts.example = text(row);
    }
    facts.rows++;
    facts.firstOverTwelve += stamp.first() > 12 ? 1 : 0;
    facts.secondOverTwelve += stamp.second() > 12 ? 1 : 0;
  }

  private String text(RowReader row) {
    String date = row.text(head.timeColumn());
    return head.clockColumn() < 0 ? date : date + " " + row.text(head.clockColumn());
  }
}
