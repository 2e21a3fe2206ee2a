// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.document.Figure;
import org.tanheng.document.TraceAnnex;
import org.tanheng.document.TraceGraph;
import org.tanheng.report.internal.Labels;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/** Finds the cell that a printed figure comes from, so that tables follow the recomputed values. */
record Links(TraceAnnex annex, ValueSheets sheets) {

  /** The formula of a figure in the unit it is printed in; empty if no value behind it is equal. */
  Optional<String> formula(Figure figure, @Nullable Trace row) {
    Trace trace = figure.trace() == null ? row : figure.trace();
    return trace == null
        ? Optional.empty()
        : find(annex.graph().add(trace), figure.value()).map(node -> linked(node, figure));
  }

  private Optional<TraceGraph.Node> find(TraceGraph.Node node, Quantity value) {
    Quantity own = node.trace().value();
    if (own.unit().isCommensurable(value.unit()) && own.base().equals(value.base())) {
      return Optional.of(node);
    }
    return node.inputs().stream().flatMap(input -> find(input, value).stream()).findFirst();
  }

  private String linked(TraceGraph.Node node, Figure figure) {
    Unit from = node.trace().value().unit();
    Rational factor = from.ratio().dividedBy(figure.value().unit().ratio());
    String cell = sheets.cell(node);
    return factor.equals(Rational.ONE) || from.isAffine() ? cell : cell + "*" + factor;
  }

  /** The number of a trace as printed behind a figure; empty without one. */
  String marker(@Nullable Trace trace) {
    if (trace == null || annex.numberOf(trace).isEmpty()) {
      return "";
    }
    return Labels.marker(annex.numberOf(trace).getAsInt());
  }
}
