// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.util.UUID;

/** An address that the server may open for connections to devices. */
public record AllowedAddress(String pattern, String note, UUID enteredBy, Instant enteredAt) {}
