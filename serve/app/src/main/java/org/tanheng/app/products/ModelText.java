// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.util.UUID;

/** A document that is tried without being kept. */
record ModelText(UUID orgUnitId, String body) {}
