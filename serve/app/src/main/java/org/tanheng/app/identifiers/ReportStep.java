// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import org.jspecify.annotations.Nullable;

/**
 * A step of the inventory that a report prints.
 *
 * @param kind approval, lock, or restatement: the result was replaced by another
 * @param step of an approval, null else
 * @param at time that the leaf states
 */
record ReportStep(String kind, @Nullable String step, String at) {}
