// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A nonconformity (不符合项) or clarification (澄清项) of a case.
 *
 * @param number running number in the case
 * @param kind NONCONFORMITY or CLARIFICATION
 * @param grade MAJOR or MINOR, null for a clarification
 * @param state OPEN, ANSWERED or CLOSED
 * @param correctedIn version of the inventory that corrects it
 */
public record CasePoint(
    int number,
    String kind,
    @Nullable String grade,
    String subject,
    String observation,
    String owner,
    LocalDate due,
    String state,
    @Nullable String answer,
    @Nullable Integer correctedIn) {}
