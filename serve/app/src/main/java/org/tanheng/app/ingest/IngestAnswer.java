// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * The acknowledgement: the readings are on disk and survive any crash.
 *
 * @param number of the batch, if it had one
 * @param readings kept
 * @param duplicate the batch had been acknowledged before; nothing was changed
 * @param findings what was set aside, and why
 */
record IngestAnswer(
    @Nullable Long number,
    int readings,
    boolean duplicate,
    Instant receivedAt,
    List<Finding> findings) {}
