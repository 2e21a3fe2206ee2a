// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.util.UUID;

/** Said when a virtual point got another formula, within the transaction that enters it. */
public record VirtualChanged(UUID pointId) {}
