// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import org.jspecify.annotations.Nullable;
import org.tanheng.data.activity.Activity;
import org.tanheng.evidence.JsonObject;

/**
 * A datum as it stands in the inventory as code.
 *
 * @param amount in the unit of the source
 * @param route how it was determined, null if that is not declared
 * @param stock terms that give the amount, null for other routes
 */
record Written(Activity datum, String amount, @Nullable String route, @Nullable JsonObject stock) {}
