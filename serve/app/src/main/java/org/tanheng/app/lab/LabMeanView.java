// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.lab;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.LabSummary;

/**
 * A parameter of a source by the spans of its activity data, as received, and the mean weighted by
 * the activity.
 *
 * @param source id of the source in the inventory
 * @param missing spans with activity and without a result
 * @param trace of the mean as JSON, null where there is no activity
 */
record LabMeanView(
    String source,
    String parameter,
    @Nullable BigDecimal mean,
    @Nullable String unit,
    List<LabSpanView> spans,
    List<String> missing,
    @Nullable String trace) {

  /** The value of one span and the activity that weighs it. */
  record LabSpanView(
      LocalDate from,
      LocalDate to,
      BigDecimal value,
      String unit,
      BigDecimal activity,
      String activityUnit,
      List<String> samples,
      String trace) {}

  static LabMeanView of(LabSummary summary) {
    return new LabMeanView(
        summary.source().id(),
        summary.parameter(),
        summary.mean().map(mean -> mean.value().value()).orElse(null),
        summary.mean().map(mean -> mean.value().unit().symbol()).orElse(null),
        summary.spans().stream().map(LabMeanView::span).toList(),
        summary.missing(),
        summary.mean().map(mean -> mean.trace().toJson()).orElse(null));
  }

  private static LabSpanView span(LabSummary.Span span) {
    return new LabSpanView(
        span.from(),
        span.to(),
        span.value().value().value(),
        span.value().value().unit().symbol(),
        span.activity().value(),
        span.activity().unit().symbol(),
        span.samples(),
        span.value().trace().toJson());
  }
}
