// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

import java.util.List;
import java.util.Optional;

/**
 * A process by the identity that its data set gives it.
 *
 * @param category the path under which the set files it, parts apart by slashes
 * @param parameters its own, which hide those of the set of the same name
 */
public record UnitProcess(
    String id,
    String name,
    String location,
    String category,
    List<Exchange> exchanges,
    List<Parameter> parameters,
    Allocation allocation) {

  /** Copies the lists. */
  public UnitProcess {
    exchanges = List.copyOf(exchanges);
    parameters = List.copyOf(parameters);
  }

  /** A process of exchanges alone. */
  public UnitProcess(String id, String name, String location, List<Exchange> exchanges) {
    this(id, name, location, "", exchanges, List.of(), Allocation.NONE);
  }

  /** The same process with other exchanges. */
  UnitProcess with(List<Exchange> others) {
    return new UnitProcess(id, name, location, category, others, parameters, allocation);
  }

  /** The same process with this method where it chooses none. */
  UnitProcess allocated(String otherwise) {
    return allocation.chosen().isEmpty() && !otherwise.isEmpty()
        ? new UnitProcess(
            id,
            name,
            location,
            category,
            exchanges,
            parameters,
            new Allocation(otherwise, allocation.shares()))
        : this;
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
