// SPDX-License-Identifier: Apache-2.0
/**
 * Meters and their devices, the gateways that send readings, and the pipeline that takes them in.
 */
@NullMarked
package org.tanheng.app.metering;

import org.jspecify.annotations.NullMarked;
