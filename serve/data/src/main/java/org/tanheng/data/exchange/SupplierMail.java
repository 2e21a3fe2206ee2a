// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail to a supplier.
 *
 * @param failure why the mail server did not take it, null if it did
 */
public record SupplierMail(String address, @Nullable String failure, Instant at) {}
