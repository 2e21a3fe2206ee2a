// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.databases.DatabaseBackgrounds;
import org.tanheng.evidence.Json;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.ModelComparison;
import org.tanheng.footprint.model.ModelEngine;
import org.tanheng.footprint.model.ModelResult;
import org.tanheng.footprint.model.ModelResultJson;
import org.tanheng.footprint.model.ModelSettings;
import org.tanheng.footprint.model.ProductModel;
import org.tanheng.footprint.model.Scenario;
import org.tanheng.units.Quantity;
import tools.jackson.databind.json.JsonMapper;

/** Computes models: always with the same number of draws from the same seed. */
@Component
class ProductRuns {
  private static final int DRAWS = 1_000;
  private static final long SEED = 14_067;

  private final DatabaseBackgrounds databases;
  private final JsonMapper json;

  ProductRuns(DatabaseBackgrounds databases, JsonMapper json) {
    this.databases = databases;
    this.json = json;
  }

  /** The model as it stands, or as one of its scenarios. */
  Outcome<ModelResult> run(UUID unit, ProductModel model, String scenario) {
    return ModelEngine.run(model, scenario, settings(unit, model));
  }

  /** The model as it stands, or as one of its scenarios, without draws: for its total alone. */
  Outcome<ModelResult> quick(UUID unit, ProductModel model, String scenario) {
    return ModelEngine.run(model, scenario, settings(unit, model).withRuns(0, SEED, 1));
  }

  /** With the databases of the unit that the product is of, whoever looks. */
  private ModelSettings settings(UUID unit, ProductModel model) {
    return new ModelSettings(
        ModelSettings.PLAIN.library(), databases.of(unit, model.gwp()), DRAWS, SEED, 1);
  }

  /** The model as it stands and every scenario of it, with common draws. */
  ProductScenarios scenarios(UUID unit, ProductModel model) {
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(model.scenarios().stream().map(Scenario::id).toList());
    Outcome<ModelComparison> compared = ModelEngine.compare(model, all, settings(unit, model));
    return typed(compared.orElseThrow().json(), ProductScenarios.class);
  }

  /** In the shape that the interface description states; another is a defect. */
  ProductResult shown(ModelResult result) {
    return typed(ModelResultJson.of(result), ProductResult.class);
  }

  private <T> T typed(Json answer, Class<T> shape) {
    return json.readValue(answer.write(), shape);
  }

  /** The total as a decimal. */
  static BigDecimal intensity(ModelResult result) {
    return BigDecimal.valueOf(result.total());
  }

  /** The unit of the total: per one of the declared unit, or per its amount. */
  static String unit(ProductModel model) {
    Quantity per = model.unit();
    return per.value().compareTo(BigDecimal.ONE) == 0
        ? "kgCO2e/" + per.unit().symbol()
        : "kgCO2e/(" + per + ")";
  }
}
