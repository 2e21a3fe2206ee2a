// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/** Embedded emissions as text: a table for a person, JSON with traces, XML to pass on. */
public final class CbamText {
  private static final int SHOWN = 6;

  private CbamText() {}

  /** One line a good, tCO2e per tonne with six decimals. */
  public static String table(Installation installation, List<Embedded> goods) {
    var text =
        new StringBuilder(
            "%s, %s to %s%n%s%n"
                .formatted(
                    installation.name(),
                    installation.from(),
                    installation.to(),
                    row(
                        "process",
                        "good",
                        "direct",
                        "indirect",
                        "counted",
                        "SEFA",
                        "certificates")));
    for (Embedded good : goods) {
      text.append(
          "%s%n"
              .formatted(
                  row(
                      good.process().id(),
                      good.process().cn(),
                      shown(good.direct()),
                      shown(good.indirect()),
                      shown(good.counted()),
                      shown(good.freeAllocation()),
                      shown(good.certificates()))));
    }
    boolean recalled = goods.stream().anyMatch(good -> !good.scope().source().verified());
    return text
        + "tCO2e per tonne; precursors are in all columns.\n"
        + (recalled
            ? "What counts for some goods follows annex I as others transcribed it.\n"
            : "");
  }

  /** Every good with its figures as exact decimals and the trace of each. */
  public static String json(Installation installation, List<Embedded> goods) {
    return JsonObject.builder()
            .put("installation", installation.name())
            .put("country", installation.country())
            .put("from", installation.from().toString())
            .put("to", installation.to().toString())
            .put("tableOfGoods", installation.table().title())
            .put("tableHash", installation.table().hash().hex())
            .put("goods", Json.of(goods.stream().map(CbamText::json).toList()))
            .build()
            .writeIndented()
        + "\n";
  }

  /** The data that the operator passes on to declarants. */
  public static String xml(Installation installation, List<Embedded> goods) {
    return CommunicationXml.of(installation, goods);
  }

  private static Json json(Embedded good) {
    JsonObject.Builder object =
        JsonObject.builder()
            .put("process", good.process().id())
            .put("cn", good.process().cn())
            .put("route", good.process().route())
            .put("category", good.scope().category())
            .put("functionalUnit", good.scope().functionalUnit())
            .put("gases", Json.of(good.scope().gases().stream().map(Json::of).toList()))
            .put("indirectCounts", good.scope().indirect())
            .put("scopeDocument", good.scope().source().document())
            .put("scopeVerified", good.scope().source().verified())
            .put("produced", plain(good.process().produced().value().to("t")))
            .put("attributedDirect", plain(good.attributedDirect()))
            .put("attributedIndirect", plain(good.attributedIndirect()))
            .put("direct", plain(good.direct().value()))
            .put("indirect", plain(good.indirect().value()))
            .put("countedIndirect", plain(good.countedIndirect()))
            .put("counted", plain(good.counted().value()));
    JsonObject.Builder traces =
        JsonObject.builder()
            .put("direct", trace(good.direct()))
            .put("indirect", trace(good.indirect()))
            .put("counted", trace(good.counted()));
    if (good.freeAllocation() != null) {
      object.put("freeAllocation", plain(good.freeAllocation().value()));
      traces.put("freeAllocation", trace(good.freeAllocation()));
    }
    if (good.certificates() != null) {
      object.put("certificates", plain(good.certificates().value()));
      traces.put("certificates", trace(good.certificates()));
    }
    return object.put("traces", traces.build()).build();
  }

  private static Json trace(Trace trace) {
    return Json.parse(trace.toJson()).orElseThrow();
  }

  static String plain(Quantity value) {
    BigDecimal number = value.value();
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String shown(@Nullable Trace trace) {
    return trace == null
        ? "-"
        : trace.value().value().setScale(SHOWN, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-16s %-12s %12s %12s %12s %12s %12s", cells);
  }
}
