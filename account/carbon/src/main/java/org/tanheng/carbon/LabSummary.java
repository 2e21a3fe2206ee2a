// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tanheng.carbon.lab.LabMean;
import org.tanheng.carbon.lab.LabPeriod;
import org.tanheng.carbon.lab.LabResult;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;
import org.tanheng.units.Traced;

/**
 * What the laboratory found for a parameter of a source: the value of each span of the activity
 * data, as received, and their mean weighted by the activity. Spans without a result are left out.
 *
 * @param source source that the results are of
 * @param parameter parameter that they give
 * @param spans value of each datum that has one
 * @param missing spans with activity and without a result
 * @param mean weighted by the activity of those data
 */
public record LabSummary(
    SourceInput source,
    String parameter,
    List<Span> spans,
    List<String> missing,
    Optional<Traced> mean) {

  /** A span of the activity data with its value, the activity, and the samples it rests on. */
  public record Span(
      LocalDate from, LocalDate to, Traced value, Quantity activity, List<String> samples) {
    public Span {
      samples = List.copyOf(samples);
    }
  }

  public LabSummary {
    spans = List.copyOf(spans);
    missing = List.copyOf(missing);
  }

  /** Each parameter of each source that has results, in the order of the sources. */
  public static List<LabSummary> of(InventoryInput input) {
    return input.sources().stream()
        .flatMap(
            source ->
                source.proof().parameters().stream().map(name -> summary(input, source, name)))
        .toList();
  }

  private static LabSummary summary(InventoryInput input, SourceInput source, String parameter) {
    var spans = new ArrayList<Span>();
    var missing = new ArrayList<String>();
    for (ActivityDatum datum : source.data()) {
      LocalDate from = Objects.requireNonNullElse(datum.from(), input.start());
      LocalDate to = Objects.requireNonNullElse(datum.to(), input.end());
      if (LabPeriod.value(source.proof().lab(), parameter, from, to, "lab")
          instanceof Outcome.Done<Optional<Traced>> done) {
        done.value()
            .ifPresentOrElse(
                value ->
                    spans.add(
                        new Span(
                            from, to, value, datum.value(), samples(source, parameter, from, to))),
                () -> missing.add(from + "/" + to));
      }
    }
    boolean weighted = spans.stream().anyMatch(span -> !span.activity().isZero());
    return new LabSummary(
        source,
        parameter,
        spans,
        missing,
        weighted
            ? Optional.of(
                LabMean.of(
                    parameter,
                    spans.stream()
                        .map(span -> new LabMean.Weighted(span.value(), span.activity()))
                        .toList()))
            : Optional.empty());
  }

  private static List<String> samples(
      SourceInput source, String parameter, LocalDate from, LocalDate to) {
    return source.proof().lab().stream()
        .filter(result -> result.parameter().equals(parameter) && result.meets(from, to))
        .map(LabResult::sample)
        .toList();
  }
}
