// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tanheng.exchange.readings.HeadRows.Line;

/** Tells decimal point from decimal comma, and whether thousands are marked, by the cells. */
final class DecimalMarks {
  private static final Pattern POINT = Pattern.compile("[+-]?\\d*\\.\\d+");
  private static final Pattern COMMA = Pattern.compile("[+-]?\\d*,\\d+");
  private static final Pattern COMMA_GROUPS =
      Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern POINT_GROUPS =
      Pattern.compile("[+-]?[1-9]\\d{0,2}((\\.\\d{3}){2,}(,\\d+)?|(\\.\\d{3})+,\\d+)");
  private static final List<String> CHOICES = List.of("point", "comma");

  private int points;
  private int commas;
  private int commaGroups;
  private int pointGroups;
  private int numbers;
  private final boolean comma;
  private final Decision decision;

  DecimalMarks(HeadRows rows, int timeColumn, char delimiter, Choices choices) {
    for (Line line : rows.lines()) {
      for (int i = 0; i < line.cells().size(); i++) {
        if (i != timeColumn) {
          count(line.cell(i));
        }
      }
    }
    boolean found = pointGroups > commaGroups || (commas > commaGroups && commas > points);
    if (delimiter != ',' && commas > 0 && points == 0) {
      found = true;
    }
    Optional<String> wanted = choices.get(Field.DECIMAL).filter(CHOICES::contains);
    comma = wanted.map("comma"::equals).orElse(found);
    decision =
        wanted.isPresent()
            ? Decision.chosen(Field.DECIMAL, wanted.get(), CHOICES)
            : Decision.found(
                Field.DECIMAL,
                comma ? "comma" : "point",
                CHOICES,
                Reason.of("decimal.counts", points, commas));
  }

  private void count(String cell) {
    if (cell.isEmpty() || cell.length() > 30) {
      return;
    }
    char first = cell.charAt(0);
    numbers += Character.isDigit(first) || first == '-' ? 1 : 0;
    points += POINT.matcher(cell).matches() ? 1 : 0;
    commas += COMMA.matcher(cell).matches() ? 1 : 0;
    commaGroups += COMMA_GROUPS.matcher(cell).matches() ? 1 : 0;
    pointGroups += POINT_GROUPS.matcher(cell).matches() ? 1 : 0;
  }

  char decimal() {
    return comma ? ',' : '.';
  }

  /** The mark between thousands if many numbers have it, else 0. */
  char group() {
    int grouped = comma ? pointGroups : commaGroups;
    if (grouped * 10 <= numbers) {
      return 0;
    }
    return comma ? '.' : ',';
  }

  Decision decision() {
    return decision;
  }
}
