// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.coils;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.production.ProductionPlan;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.genealogy.CoilResult;
import org.tanheng.footprint.genealogy.Explained;

/**
 * A month computed from its file, plan and posted lines.
 *
 * @param explained the first category taken apart, null without factors
 */
record ComputedMonth(
    CoilResult result,
    @Nullable Explained explained,
    ProductionPlan plan,
    List<Finding> findings) {}
