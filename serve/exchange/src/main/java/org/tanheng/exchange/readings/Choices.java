// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** What the user said about a file, field by field; what is not said is found out. */
public record Choices(Map<Field, String> values) {
  public static final Choices NONE = new Choices(Map.of());

  public Choices {
    values = Map.copyOf(values);
  }

  /** Choices by field key, as they come from a form; unknown keys are refused. */
  public static Outcome<Choices> of(Map<String, String> byKey) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    List<Finding> findings = new ArrayList<>();
    byKey.forEach(
        (key, value) ->
            Field.of(key)
                .ifPresentOrElse(
                    field -> values.put(field, value.strip()),
                    () -> findings.add(invalid(key, value, "a field of the import"))));
    return findings.isEmpty() ? Outcome.done(new Choices(values)) : Outcome.refused(findings);
  }

  static Finding invalid(String subject, String got, String wanted) {
    return Finding.error(
        "choice-invalid", subject, got, wanted, "Choose one of the offered values.");
  }

  public Choices with(Field field, String value) {
    Map<Field, String> more = new EnumMap<>(Field.class);
    more.putAll(values);
    more.put(field, value);
    return new Choices(more);
  }

  public Optional<String> get(Field field) {
    return Optional.ofNullable(values.get(field)).filter(value -> !value.isEmpty());
  }
}
