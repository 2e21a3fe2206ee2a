// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Unit;

/** Finds the unit that a column's name tells: in brackets, after a mark, or as its end. */
final class Units {
  private static final Pattern BRACKETS = Pattern.compile("[(\\[（【〔]([^)\\]）】〕]*)[)\\]）】〕]");
  private static final Pattern MARKS = Pattern.compile("[_\\s:：,，/|-]+");

  private static final Pattern AFTER_CHINESE =
      Pattern.compile(".*\\p{IsHan}([A-Za-z%°℃][^\\p{IsHan}]*)");

  private Units() {}

  /** A unit cell without brackets around it. */
  static String bare(String cell) {
    Matcher inside = BRACKETS.matcher(cell);
    return inside.matches() ? inside.group(1).strip() : cell.strip();
  }

  static Optional<Unit> of(String name) {
    Matcher inside = BRACKETS.matcher(name);
    while (inside.find()) {
      Optional<Unit> unit = parse(inside.group(1).strip());
      if (unit.isPresent()) {
        return unit;
      }
    }
    return unbracketed(BRACKETS.matcher(name).replaceAll(" ").strip());
  }

  private static Optional<Unit> unbracketed(String name) {
    List<String> candidates = new ArrayList<>();
    int slash = name.indexOf('/');
    if (slash > 0) {
      String[] before = MARKS.split(name.substring(0, slash));
      candidates.add(before[before.length - 1] + name.substring(slash));
    }
    String[] parts = MARKS.split(name);
    if (parts.length > 1) {
      candidates.add(parts[parts.length - 1]);
    }
    Matcher ending = AFTER_CHINESE.matcher(name);
    if (ending.matches()) {
      candidates.add(ending.group(1));
    }
    return candidates.stream()
        .filter(candidate -> !candidate.matches("[A-Z]"))
        .flatMap(candidate -> parse(candidate).stream())
        .findFirst();
  }

  private static Optional<Unit> parse(String text) {
    if (text.isEmpty() || text.matches("[0-9.]+")) {
      return Optional.empty();
    }
    Outcome<Unit> unit = Unit.parse(text);
    return unit.isDone() ? Optional.of(unit.orElseThrow()) : Optional.empty();
  }
}
