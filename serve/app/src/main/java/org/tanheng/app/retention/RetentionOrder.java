// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.retention;

import org.jspecify.annotations.Nullable;

/**
 * How long raw readings shall be kept.
 *
 * @param years null: for ever
 * @param reason why, for the audit trail
 */
record RetentionOrder(@Nullable Integer years, String reason) {}
