// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that is tried without being kept.
 *
 * @param product that it is a draft of, null for a new one
 * @param scenario one of its scenarios, null for the model as it stands
 */
record ModelText(UUID orgUnitId, @Nullable UUID product, String body, @Nullable String scenario) {}
