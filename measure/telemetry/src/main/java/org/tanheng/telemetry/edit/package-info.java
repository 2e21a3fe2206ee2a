// SPDX-License-Identifier: Apache-2.0
/** Edits by people and what was known when: nothing is overwritten, every change has an author. */
@NullMarked
package org.tanheng.telemetry.edit;

import org.jspecify.annotations.NullMarked;
