// SPDX-License-Identifier: Apache-2.0
/**
 * Readings that devices send: accepted, validated, stored, acknowledged, rolled up and shown live.
 */
@NullMarked
package org.tanheng.app.ingest;

import org.jspecify.annotations.NullMarked;
