// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.Step;

/**
 * What a file of readings seems to say: each decision with its evidence, its columns of numbers,
 * what its stamps cover, and what the user should look at before importing. Another understanding
 * with the user's {@link Choices} replaces it.
 */
public final class Understanding {
  private final Layout layout;
  private final List<Decision> decisions;
  private final List<ColumnGuess> columns;
  private final Facts facts;
  private final List<List<String>> preview;
  private final List<Finding> findings;

  Understanding(
      Layout layout,
      List<Decision> decisions,
      List<ColumnGuess> columns,
      Facts facts,
      List<List<String>> preview,
      List<Finding> findings) {
    this.layout = layout;
    this.decisions = List.copyOf(decisions);
    this.columns = List.copyOf(columns);
    this.facts = facts;
    this.preview = List.copyOf(preview);
    this.findings = List.copyOf(findings);
  }

  /** Walks the file and understands it; findings that refuse it name what is missing. */
  public static Outcome<Understanding> of(ReadingsFile file, Choices choices, ZoneId zone) {
    return new Understander(file, choices, zone).understand();
  }

  Layout layout() {
    return layout;
  }

  public List<Decision> decisions() {
    return decisions;
  }

  public Optional<Decision> decision(Field field) {
    return decisions.stream().filter(decision -> decision.field() == field).findFirst();
  }

  /** The columns of numbers in file order. */
  public List<ColumnGuess> columns() {
    return columns;
  }

  /** Names of all columns. */
  public List<String> names() {
    return layout.head().names();
  }

  public Facts facts() {
    return facts;
  }

  /** Distance of rows where it is one of the calendar's. */
  public Optional<Step> step() {
    return Optional.ofNullable(layout.step());
  }

  /** The first rows as they stand in the file. */
  public List<List<String>> preview() {
    return preview;
  }

  /** What to look at: assumptions without evidence, gaps, duplicates. */
  public List<Finding> findings() {
    return findings;
  }
}
