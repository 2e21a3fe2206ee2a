// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;
import org.tanheng.footprint.FootprintJson;

/** A result as JSON; docs/footprint-model.md describes each member. */
public final class ModelResultJson {

  private ModelResultJson() {}

  /** The whole result. */
  public static JsonObject of(ModelResult result) {
    ProductModel model = result.model();
    double total = result.total();
    return JsonObject.builder()
        .put("model", model.id())
        .put("version", model.hash().hex())
        .put("scenario", result.scenario())
        .put(
            "name",
            JsonObject.builder().put("zh", model.nameZh()).put("en", model.nameEn()).build())
        .put("unit", model.unit().toString())
        .put("unitText", model.unitText())
        .put("functional", model.functional())
        .put("boundary", model.boundary().code())
        .put("period", model.period())
        .put("place", model.place())
        .put("gwp", model.gwp())
        .put("release", result.release())
        .put("total", FootprintJson.number(total))
        .put("channels", result.channels().json())
        .put("stages", list(result.stages(), s -> stage(s, total)))
        .put("nodes", list(result.nodes(), n -> node(n, total)))
        .put(
            "firstTier",
            JsonObject.builder()
                .put("direct", FootprintJson.number(result.firstTierDirect()))
                .put("inputs", list(result.firstTier(), t -> tree(t, total, false)))
                .build())
        .put("tree", tree(result.tree(), total, true))
        .put("sankey", sankey(result.sankey()))
        .put("primaryShare", FootprintJson.number(result.primaryShare()))
        .put("quality", quality(result.quality()))
        .put("illustrativeShare", FootprintJson.number(result.illustrativeShare()))
        .put("data", list(result.data(), d -> datum(d, total)))
        .put("allocation", list(result.allocations(), a -> allocation(a, total)))
        .put("electricity", power(result.power()))
        .put("cutOff", cutOff(model.cutOff()))
        .put("uncertainty", uncertainty(result.uncertainty(), total))
        .put("residual", FootprintJson.number(result.residual()))
        .put("findings", InventoryJson.findings(result.findings()))
        .build();
  }

  private static Json quality(DataQuality quality) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("rating", FootprintJson.number(quality.rating()))
            .put("ratedShare", FootprintJson.number(quality.ratedShare()));
    Ratings ratings = quality.ratings();
    if (ratings != null) {
      json.put("ratings", ratings(ratings));
    }
    return json.put("ratingsShare", FootprintJson.number(quality.ratingsShare())).build();
  }

  private static Json ratings(Ratings ratings) {
    return JsonObject.builder()
        .put("technology", FootprintJson.number(ratings.technology()))
        .put("geography", FootprintJson.number(ratings.geography()))
        .put("time", FootprintJson.number(ratings.time()))
        .put("mean", FootprintJson.number(ratings.mean()))
        .build();
  }

  private static <T> Json list(List<T> items, java.util.function.Function<T, Json> json) {
    return Json.of(items.stream().map(json).toList());
  }

  private static Json share(double part, double total) {
    return FootprintJson.number(part / total);
  }

  private static Json stage(ModelResult.StageShown stage, double total) {
    double value = stage.channels().total();
    return JsonObject.builder()
        .put("stage", stage.stage().code())
        .put("total", FootprintJson.number(value))
        .put("share", share(value, total))
        .put("channels", stage.channels().json())
        .build();
  }

  private static Json node(ModelNode node, double total) {
    double direct = node.direct().total();
    return JsonObject.builder()
        .put("id", node.id())
        .put("name", node.name())
        .put("kind", node.supply() ? "supply" : "process")
        .put("path", node.path())
        .put("stage", node.stage().code())
        .put("amount", FootprintJson.number(node.amount()))
        .put("unit", node.unit())
        .put("direct", FootprintJson.number(direct))
        .put("share", share(direct, total))
        .put("channels", node.direct().json())
        .build();
  }

  private static Json tree(ModelTree tree, double total, boolean deep) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("node", tree.node())
            .put("name", tree.name())
            .put("amount", FootprintJson.number(tree.amount()))
            .put("unit", tree.unit())
            .put("impact", FootprintJson.number(tree.impact()))
            .put("share", share(tree.impact(), total))
            .put("direct", FootprintJson.number(tree.direct()));
    if (deep) {
      json.put("inputs", list(tree.inputs(), t -> tree(t, total, true)));
    }
    return json.build();
  }

  private static Json sankey(Sankey sankey) {
    return JsonObject.builder()
        .put(
            "nodes",
            list(
                sankey.nodes(),
                n ->
                    JsonObject.builder()
                        .put("id", n.id())
                        .put("name", n.name())
                        .put("stage", n.stage().code())
                        .put("direct", FootprintJson.number(n.direct()))
                        .put("through", FootprintJson.number(n.through()))
                        .build()))
        .put(
            "links",
            list(
                sankey.links(),
                l ->
                    JsonObject.builder()
                        .put("from", l.from())
                        .put("to", l.to())
                        .put("value", FootprintJson.number(l.value()))
                        .build()))
        .build();
  }

  private static Json datum(DatumShown datum, double total) {
    Provenance from = datum.provenance();
    @Nullable Pedigree pedigree = from.pedigree();
    JsonObject.Builder json =
        JsonObject.builder()
            .put("path", datum.path())
            .put("process", datum.process())
            .put("what", datum.what())
            .put("role", datum.role())
            .put("value", FootprintJson.number(datum.value()))
            .put("unit", datum.unit())
            .put("origin", from.origin().code())
            .put("document", from.document())
            .put("id", from.id())
            .put("period", from.period())
            .put("place", from.place())
            .put("technology", from.technology())
            .put("supplier", from.supplier())
            .put("illustrative", from.illustrative())
            .put("primaryShare", FootprintJson.number(from.primaryShare()));
    if (pedigree != null) {
      json.put("pedigree", Json.of(pedigree.scores().stream().map(s -> Json.of((long) s)).toList()))
          .put("rating", FootprintJson.number(pedigree.rating()));
    }
    from.rated().ifPresent(three -> json.put("ratings", ratings(three)));
    return json.put("impact", FootprintJson.number(datum.impact()))
        .put("share", share(datum.impact(), total))
        .build();
  }

  private static Json allocation(AllocationShown shown, double total) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("process", shown.process())
            .put("method", shown.method().code())
            .put("reason", shown.reason())
            .put(
                "shares",
                list(
                    shown.shares(),
                    s ->
                        JsonObject.builder()
                            .put("product", s.product())
                            .put("share", FootprintJson.number(s.share()))
                            .build()));
    AllocationMethod other = shown.alternative();
    Double otherTotal = shown.alternativeTotal();
    if (other != null && otherTotal != null) {
      json.put(
          "alternative",
          JsonObject.builder()
              .put("method", other.code())
              .put("total", FootprintJson.number(otherTotal))
              .put("difference", share(otherTotal - total, total))
              .build());
    }
    return json.build();
  }

  private static Json power(@Nullable PowerShown power) {
    if (power == null) {
      return JsonNull.NULL;
    }
    return JsonObject.builder()
        .put("amount", FootprintJson.number(power.amount()))
        .put("unit", "kWh")
        .put(
            "parts",
            list(
                power.parts(),
                p ->
                    JsonObject.builder()
                        .put("path", p.path())
                        .put("kind", p.kind().code())
                        .put("technology", p.technology())
                        .put("amount", FootprintJson.number(p.amount()))
                        .put("factor", FootprintJson.number(p.factor()))
                        .put("rows", FootprintJson.texts(p.rows()))
                        .put("certificate", p.certificate())
                        .put("ledger", p.ledger())
                        .build()))
        .put(
            "sensitivity",
            list(
                power.sensitivity(),
                c ->
                    JsonObject.builder()
                        .put("case", c.name())
                        .put("factor", FootprintJson.number(c.factor()))
                        .put("rows", FootprintJson.texts(c.rows()))
                        .put("total", FootprintJson.number(c.total()))
                        .build()))
        .build();
  }

  private static Json cutOff(CutOff cutOff) {
    return JsonObject.builder()
        .put("rule", cutOff.rule())
        .put("limit", FootprintJson.number(cutOff.limit()))
        .put("share", FootprintJson.number(cutOff.share()))
        .put(
            "left",
            list(
                cutOff.left(),
                l ->
                    JsonObject.builder()
                        .put("name", l.name())
                        .put("share", FootprintJson.number(l.share()))
                        .put("reason", l.reason())
                        .build()))
        .build();
  }

  private static Json uncertainty(@Nullable UncertaintyShown sure, double total) {
    if (sure == null) {
      return JsonNull.NULL;
    }
    JsonObject.Builder json =
        JsonObject.builder()
            .put("deviation", FootprintJson.number(sure.deviation()))
            .put("relative", share(sure.deviation(), Math.abs(total)))
            .put(
                "parts",
                list(
                    sure.parts(),
                    p ->
                        JsonObject.builder()
                            .put("path", p.path())
                            .put("what", p.what())
                            .put("sensitivity", FootprintJson.number(p.sensitivity()))
                            .put("share", FootprintJson.number(p.share()))
                            .build()))
            .put("runs", sure.runs())
            .put("failed", sure.failed())
            .put("seed", sure.seed());
    var drawn = sure.drawn();
    if (drawn != null) {
      json.put("mean", FootprintJson.number(drawn.mean()))
          .put("drawnDeviation", FootprintJson.number(drawn.deviation()))
          .put("p2.5", FootprintJson.number(drawn.low()))
          .put("median", FootprintJson.number(drawn.median()))
          .put("p97.5", FootprintJson.number(drawn.high()));
    }
    return json.build();
  }
}
