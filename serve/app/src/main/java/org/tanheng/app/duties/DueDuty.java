// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.duties;

import java.time.LocalDate;

/** An open period of a duty with its day. */
public record DueDuty(
    String duty, String nameZh, String nameEn, String period, LocalDate due, boolean overdue) {}
