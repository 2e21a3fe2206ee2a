// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonNumber;

/** Binary numbers as JSON: the shortest decimal that is read back to the same number. */
public final class FootprintJson {

  private FootprintJson() {}

  /** One number; null where it is none. */
  public static Json number(double value) {
    return Double.isFinite(value) ? new JsonNumber(Double.toString(value)) : JsonNull.NULL;
  }

  /** A list of numbers. */
  public static Json numbers(double[] values) {
    var items = new ArrayList<Json>(values.length);
    for (double value : values) {
      items.add(number(value));
    }
    return Json.of(items);
  }

  /** A list of texts. */
  public static Json texts(List<String> texts) {
    return Json.of(texts.stream().map(Json::of).toList());
  }
}
