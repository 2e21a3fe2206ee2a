// SPDX-License-Identifier: Apache-2.0
/** The register of measuring instruments (计量器具台账, GB 17167-2025) as a file. */
@NullMarked
package org.tanheng.exchange.metering;

import org.jspecify.annotations.NullMarked;
