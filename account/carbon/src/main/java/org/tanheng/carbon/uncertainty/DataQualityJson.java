// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.QualityIndicator;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** Data quality and the largest sources as JSON. */
public final class DataQualityJson {

  private DataQualityJson() {}

  /** The score of the inventory and of its sources by rank, with their share of the emissions. */
  public static JsonObject of(Inventory inventory) {
    DataQuality quality = DataQuality.of(inventory);
    BigDecimal gross =
        quality.sources().stream()
            .map(source -> source.amount().abs())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return JsonObject.builder()
        .put("score", UncertaintyJson.text(quality.score()))
        .put("scale", "1 very good, 2 good, 3 fair, 4 poor")
        .put("method", "GHG Protocol Corporate Value Chain Standard, table 7.6, emission-weighted")
        .put("known", UncertaintyJson.text(quality.knownShare()))
        .put(
            "sources",
            Json.of(quality.sources().stream().map(source -> source(source, gross)).toList()))
        .build();
  }

  private static Json source(DataQuality.Source source, BigDecimal gross) {
    return JsonObject.builder()
        .put("id", source.id())
        .put("amount", UncertaintyJson.text(source.amount()))
        .put("share", UncertaintyJson.text(Uncertainty.ratio(source.amount().abs(), gross)))
        .put("score", UncertaintyJson.text(source.score()))
        .put("stated", scores(source.stated()))
        .put("derived", scores(source.derived()))
        .build();
  }

  private static Json scores(Map<QualityIndicator, Integer> scores) {
    var json = JsonObject.builder();
    new TreeMap<>(scores).forEach((indicator, score) -> json.put(indicator.word(), Json.of(score)));
    return json.build();
  }
}
