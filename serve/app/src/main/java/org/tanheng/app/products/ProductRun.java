// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.util.List;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.model.ProductModel;

/**
 * A model computed.
 *
 * @param result as the core writes it
 * @param intensity net total per declared or functional unit
 * @param unit of the intensity
 */
record ProductRun(
    ProductModel model,
    JsonObject result,
    BigDecimal intensity,
    String unit,
    List<Finding> findings) {}
