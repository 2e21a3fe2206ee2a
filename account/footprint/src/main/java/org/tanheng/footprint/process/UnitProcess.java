// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

import java.util.List;
import java.util.Optional;

/** A process by the identity that its data set gives it. */
public record UnitProcess(String id, String name, String location, List<Exchange> exchanges) {

  /** Copies the exchanges. */
  public UnitProcess {
    exchanges = List.copyOf(exchanges);
  }

  /** What the process is there for, if exactly one exchange says so. */
  public Optional<Exchange> reference() {
    List<Exchange> references = exchanges.stream().filter(Exchange::reference).toList();
    return references.size() == 1 ? Optional.of(references.get(0)) : Optional.empty();
  }

  /** Name and place, as people call it. */
  public String title() {
    return location.isEmpty() ? name : name + " {" + location + "}";
  }
}
