// SPDX-License-Identifier: Apache-2.0
/**
 * Meters with their devices, transformers and certificates, and the gateways that send readings.
 */
@NullMarked
package org.tanheng.data.metering;

import org.jspecify.annotations.NullMarked;
