// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.data.identifier.Identified;
import org.tanheng.data.identifier.IdentifierKind;
import org.tanheng.data.identifier.IdentifierRepository;
import org.tanheng.data.product.FootprintRepository;
import org.tanheng.data.product.StoredFootprint;
import org.tanheng.data.product.StoredProduct;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.footprint.model.ModelResult;
import org.tanheng.footprint.model.ModelResultJson;
import org.tanheng.footprint.model.ProductModel;

/** Computes a version, keeps what it gives as published, and puts its leaf into the log. */
@Component
class FootprintKeeping {
  private final ProductModels models;
  private final ProductRuns runs;
  private final DatabaseValues values;
  private final FootprintRepository footprints;
  private final IdentifierRepository identifiers;
  private final EvidenceOutbox evidence;

  FootprintKeeping(
      ProductModels models,
      ProductRuns runs,
      DatabaseValues values,
      FootprintRepository footprints,
      IdentifierRepository identifiers,
      EvidenceOutbox evidence) {
    this.models = models;
    this.runs = runs;
    this.values = values;
    this.footprints = footprints;
    this.identifiers = identifiers;
    this.evidence = evidence;
  }

  /** Works in the transaction of the caller. */
  StoredFootprint keep(StoredProduct version, LocalDate from, LocalDate to, UUID by, Json person) {
    UUID unit = version.orgUnitId();
    JsonObject document = models.document(version.body()).orElseThrow();
    String gwp = models.read(version.body()).orElseThrow().gwp();
    JsonObject held = values.held(document, unit, gwp);
    String body = held.equals(document) ? version.body() : held.write();
    ProductModel model = models.read(body).orElseThrow();
    ModelResult result = models.told(body, runs.run(unit, model, "")).orElseThrow();
    String text = ModelResultJson.of(result).write();
    StoredFootprint kept =
        footprints.add(
            new StoredFootprint(
                new UUID(0, 0),
                version.id(),
                version.number(),
                from,
                to,
                model.unit().toString(),
                ProductRuns.intensity(result),
                ProductRuns.unit(model),
                share(result.illustrativeShare()),
                model.document().write(),
                model.hash().hex(),
                text,
                Hash.ofText(text).hex(),
                by,
                Instant.EPOCH));
    record(kept, person);
    return kept;
  }

  private static BigDecimal share(double share) {
    return Double.isFinite(share) ? BigDecimal.valueOf(Math.max(0, share)) : BigDecimal.ZERO;
  }

  private void record(StoredFootprint kept, Json person) {
    String name =
        identifiers
            .of(IdentifierKind.PRODUCT, kept.productId())
            .map(Identified::id)
            .orElse(kept.productId().toString());
    evidence.record(
        LeafKind.FOOTPRINT,
        kept.id().toString(),
        new Hash(kept.resultHash()),
        JsonObject.builder()
            .put("id", kept.id().toString())
            .put("product", name)
            .put("model", kept.modelHash())
            .put("result", kept.resultHash())
            .build(),
        Map.of("by", person));
  }
}
