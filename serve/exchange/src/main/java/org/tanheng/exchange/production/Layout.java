// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Which column of a table is what. */
record Layout(Map<Heading, Integer> columns, List<Input> inputs) {
  private static final Pattern INPUT = Pattern.compile("(.+?)\\s*[(\\[（]([^)\\]）]+)[)\\]）]");
  private static final List<Heading> NEEDED = List.of(Heading.ITEM, Heading.DAY, Heading.OUTPUT);

  /** An input's column with its unit. */
  record Input(String name, String unit, int column) {}

  static Outcome<Layout> of(List<String> header) {
    Map<Heading, Integer> columns = new EnumMap<>(Heading.class);
    List<Input> inputs = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String text = header.get(i);
      Matcher input = INPUT.matcher(text);
      var heading = Heading.of(text);
      if (heading.isPresent()) {
        if (columns.putIfAbsent(heading.get(), i) != null) {
          findings.add(twice(text, i));
        }
      } else if (input.matches()) {
        Input found = new Input(input.group(1).strip(), input.group(2).strip(), i);
        if (inputs.stream().anyMatch(other -> other.name().equals(found.name()))) {
          findings.add(twice(text, i));
        }
        inputs.add(found);
      } else if (!text.isBlank()) {
        findings.add(unknown(text, i));
      }
    }
    for (Heading needed : NEEDED) {
      if (!columns.containsKey(needed)) {
        findings.add(
            Finding.error(
                "column-missing",
                "header",
                String.join(", ", header.stream().limit(20).toList()),
                needed.title(),
                "Add the column; an item needs a name, a day and a mass."));
      }
    }
    return findings.stream().anyMatch(Finding::isError)
        ? Outcome.refused(findings)
        : Outcome.done(new Layout(columns, inputs), findings);
  }

  int column(Heading heading) {
    return columns.getOrDefault(heading, -1);
  }

  private static Finding twice(String text, int column) {
    return Finding.error(
        "column-twice",
        "header, column " + (column + 1),
        text + " more than once",
        "one column of that name",
        "Remove one of them; nothing was taken from the file.");
  }

  private static Finding unknown(String text, int column) {
    return Finding.warning(
        "column-unknown",
        "header, column " + (column + 1),
        text,
        "a known heading, or an input with its unit such as electricity (kWh)",
        "It was passed over; write its unit in brackets if it is an input.");
  }
}
