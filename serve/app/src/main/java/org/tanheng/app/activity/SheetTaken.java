// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.util.List;
import org.tanheng.data.activity.ActivityBatch;

/** A sheet that was taken, with what became of each of its amounts. */
record SheetTaken(ActivityBatch batch, List<SheetRow> rows) {}
