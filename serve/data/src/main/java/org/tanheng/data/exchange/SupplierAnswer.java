// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.exchange;

import java.time.Instant;

/** An answer of a supplier as PACT 3.0, and how it came: FORM, EXCEL or PACT. */
public record SupplierAnswer(String document, String form, String sha256, Instant at) {}
