// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.route.Route;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** The JSON form of cross-checks and laboratory results. */
final class ProofJson {

  private ProofJson() {}

  static Json crossCheck(CrossChecked compared) {
    return JsonObject.builder()
        .put("id", compared.source().id())
        .put("from", compared.from().toString())
        .put("to", compared.to().toString())
        .put("primary", primary(compared.source()))
        .put("route", compared.check().route().code())
        .put("evidence", compared.check().evidence())
        .put("unit", compared.counted().unit().symbol())
        .put("counted", InventoryJson.plain(compared.counted().value()))
        .put("second", InventoryJson.plain(compared.second().value()))
        .put("difference", InventoryJson.plain(compared.difference().value()))
        .put("share", compared.share().map(InventoryJson::text).orElse(null))
        .put("tolerance", InventoryJson.plain(compared.source().proof().tolerance()))
        .put("exceeded", Json.of(compared.isExceeded()))
        .build();
  }

  static Json lab(LabSummary summary) {
    var json =
        JsonObject.builder()
            .put("id", summary.source().id())
            .put("parameter", summary.parameter())
            .put("basis", "as-received")
            .put("results", Json.of(summary.spans().stream().map(ProofJson::span).toList()))
            .put("missing", Json.of(summary.missing().stream().map(Json::of).toList()));
    summary
        .mean()
        .ifPresent(
            mean ->
                json.put("mean", InventoryJson.plain(mean.value().value()))
                    .put("unit", mean.value().unit().symbol()));
    return json.build();
  }

  private static Json span(LabSummary.Span span) {
    return JsonObject.builder()
        .put("from", span.from().toString())
        .put("to", span.to().toString())
        .put("samples", Json.of(span.samples().stream().map(Json::of).toList()))
        .put("value", InventoryJson.plain(span.value().value().value()))
        .put("unit", span.value().value().unit().symbol())
        .put("activity", InventoryJson.plain(span.activity().value()))
        .build();
  }

  /** The declared routes of the counted activity, best first; null where none is declared. */
  static @Nullable String primary(SourceInput source) {
    String routes =
        String.join(
            ", ",
            source.data().stream()
                .map(ActivityDatum::route)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(Route::code)
                .toList());
    return routes.isEmpty() ? null : routes;
  }
}
