// SPDX-License-Identifier: Apache-2.0
/**
 * Validation of readings and slots by rules that are data, and what a rule objects to. A rule only
 * points; nothing is changed without an edit that names its author.
 */
@NullMarked
package org.tanheng.telemetry.vee;

import org.jspecify.annotations.NullMarked;
