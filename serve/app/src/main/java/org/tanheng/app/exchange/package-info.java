// SPDX-License-Identifier: Apache-2.0
/**
 * Footprints exchanged with other companies: the interface of PACT 3.0 for partners, our requests
 * to theirs, and the portal where suppliers answer. Each exchange is audited and a leaf of the log.
 */
@NullMarked
package org.tanheng.app.exchange;

import org.jspecify.annotations.NullMarked;
