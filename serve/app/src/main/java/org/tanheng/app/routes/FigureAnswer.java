// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.routes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.activity.ActivityFigure;
import org.tanheng.finding.Finding;

/** The answer to one figure: what is known now, or why it was refused. */
record FigureAnswer(int index, @Nullable ActivityFigure known, List<Finding> findings) {}
