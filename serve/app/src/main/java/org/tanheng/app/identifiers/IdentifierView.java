// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.identifier.IdentifierKind;

/**
 * What anybody who holds a name is told.
 *
 * @param printed the name in groups of five
 * @param since when the name was given
 * @param forms the name in other systems: handle, gs1, did
 * @param report of a report: what the log says of it; null for other things
 * @param batch of a batch of readings: its leaf; null for other things
 * @param leaves of the log about other things, as far as anybody may see them
 * @param policy that believes the log, where there are leaves
 */
record IdentifierView(
    String id,
    String printed,
    IdentifierKind kind,
    String address,
    Instant since,
    Map<String, String> forms,
    @Nullable ReportEvidence report,
    @Nullable LoggedBatch batch,
    List<ThingLeaf> leaves,
    @Nullable String policy) {}
