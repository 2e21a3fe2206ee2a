// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.util.UUID;

/**
 * A product to be entered.
 *
 * @param code as the unit calls it
 * @param body its model, YAML or JSON
 */
record ProductEntry(UUID orgUnitId, String code, String body) {}
