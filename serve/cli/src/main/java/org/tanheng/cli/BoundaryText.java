// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.carbon.boundary.Boundary;

/** What is stated of the boundary, one line each; nothing where nothing is stated. */
final class BoundaryText {

  private BoundaryText() {}

  static List<String> of(Boundary boundary) {
    var text = new ArrayList<String>();
    Approach approach = boundary.approach();
    if (approach != null) {
      text.add("consolidation: " + approach.code());
    }
    boundary
        .leftOut()
        .forEach(
            left ->
                text.add(
                    "left out: "
                        + left.unit()
                        + (left.estimate() == null ? "" : ", about " + left.estimate())
                        + ": "
                        + left.reason()));
    boundary
        .judgements()
        .forEach(
            j ->
                text.add(
                    "category %s: %s: %s".formatted(j.category(), j.verdict().code(), j.reason())));
    return text;
  }
}
