// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import org.springframework.stereotype.Component;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.exchange.ProductModelFile;
import org.tanheng.exchange.YamlJson;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.ProductModel;

/** Reads documents of models as they are handed in. */
@Component
class ProductModels {
  private static final int LONGEST = 2 << 20;

  /** The model, or what is wrong with each place of the document. */
  Outcome<ProductModel> read(String body) {
    return document(body).flatMap(ignored -> ProductModelFile.read(body));
  }

  /** What was found while a document was computed, with the lines of the document. */
  <T> Outcome<T> told(String body, Outcome<T> computed) {
    return ProductModelFile.withLines(body, computed);
  }

  /** The document as JSON: what begins with a brace is JSON, all else YAML. */
  Outcome<JsonObject> document(String body) {
    if (body.length() > LONGEST) {
      return Outcome.refused(
          Finding.error(
              "model-size",
              "body",
              body.length() + " characters",
              "at most " + LONGEST,
              "Keep background data in a database and take its products."));
    }
    if (!body.stripLeading().startsWith("{")) {
      return YamlJson.read(body);
    }
    return Json.parse(body)
        .flatMap(
            json ->
                json instanceof JsonObject object
                    ? Outcome.done(object)
                    : Outcome.refused(
                        Finding.error(
                            "value-type", "", "no keys", "keys with values", "Write { ... }.")));
  }
}
