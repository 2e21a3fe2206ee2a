// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.footprint.process.Flow.Kind;

/**
 * Who supplies what, after processes with several products were spread as their data set says. A
 * stated provider is taken if it makes that flow; without one, the only process of the set whose
 * reference the flow is. Everything else is listed: nothing is guessed.
 *
 * @param divided how many processes of several products were spread over them
 * @param links what found its supplier
 * @param byProvider how many of them by a stated provider
 * @param open what did not, and why
 */
public record Linking(
    ProcessSet set, int divided, List<Link> links, int byProvider, List<Open> open) {

  /** An exchange and the number of the process that supplies or treats it. */
  public record Link(int process, Exchange exchange, int supplier) {}

  /** An exchange without supplier. */
  public record Open(int process, Exchange exchange, Reason reason, List<String> candidates) {}

  /** Why an exchange has no supplier. */
  public enum Reason {
    /** No process of the set has the flow as its reference. */
    UNLINKED,
    /** Several have, and the data set does not say which is meant. */
    AMBIGUOUS,
    /** The stated provider is not in the set, or makes something else. */
    PROVIDER_UNKNOWN,
    /** A further product of the process, for which nothing is stated that would allocate it. */
    CO_PRODUCT,
    /** The process has no reference, or several. */
    NO_REFERENCE
  }

  /** Links a set by the shares that its processes choose. */
  public static Linking of(ProcessSet whole) {
    return of(whole, "");
  }

  /**
   * Links a set.
   *
   * @param otherwise the method of processes that state shares and choose none, empty for none
   */
  public static Linking of(ProcessSet whole, String otherwise) {
    AllocatedSet allocated = AllocatedSet.of(whole, otherwise);
    ProcessSet set = allocated.set();
    var byId = new HashMap<String, Integer>();
    var byFlow = new HashMap<String, List<Integer>>();
    List<UnitProcess> processes = set.processes();
    for (int p = 0; p < processes.size(); p++) {
      byId.put(processes.get(p).id(), p);
      int number = p;
      processes
          .get(p)
          .reference()
          .filter(r -> r.flow().kind() != Kind.WASTE || r.input())
          .ifPresent(
              r -> byFlow.computeIfAbsent(r.flow().id(), f -> new ArrayList<>()).add(number));
    }
    var linker = new Linker(set, byId, byFlow);
    for (int p = 0; p < processes.size(); p++) {
      linker.process(p);
    }
    return new Linking(
        set,
        allocated.divided(),
        List.copyOf(linker.links),
        linker.byProvider,
        List.copyOf(linker.open));
  }

  private static final class Linker {
    private final ProcessSet set;
    private final Map<String, Integer> byId;
    private final Map<String, List<Integer>> byFlow;
    private final List<Link> links = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private int byProvider;

    Linker(ProcessSet set, Map<String, Integer> byId, Map<String, List<Integer>> byFlow) {
      this.set = set;
      this.byId = byId;
      this.byFlow = byFlow;
    }

    void process(int p) {
      UnitProcess process = set.processes().get(p);
      boolean known = process.reference().isPresent();
      for (Exchange e : process.exchanges()) {
        if (e.flow().kind() == Kind.ELEMENTARY || (known && e.reference()) || e.amount() == 0) {
          continue;
        }
        if (e.reference()) {
          open.add(new Open(p, e, Reason.NO_REFERENCE, List.of()));
        } else if (e.flow().kind() == Kind.PRODUCT && !e.input() && !e.avoided()) {
          open.add(new Open(p, e, Reason.CO_PRODUCT, List.of()));
        } else {
          link(p, e);
        }
      }
      if (!known && process.exchanges().stream().noneMatch(Exchange::reference)) {
        Flow none = new Flow("", process.name(), Kind.PRODUCT, "", "");
        Exchange missing = new Exchange(none, 0, false, true, false, "");
        open.add(new Open(p, missing, Reason.NO_REFERENCE, List.of()));
      }
    }

    private void link(int p, Exchange e) {
      List<Integer> makers = byFlow.getOrDefault(e.flow().id(), List.of());
      if (!e.provider().isEmpty()) {
        Integer stated = byId.get(e.provider());
        if (stated != null && makers.contains(stated)) {
          links.add(new Link(p, e, stated));
          byProvider++;
        } else {
          open.add(new Open(p, e, Reason.PROVIDER_UNKNOWN, List.of(e.provider())));
        }
      } else if (makers.size() == 1) {
        links.add(new Link(p, e, makers.get(0)));
      } else {
        Reason reason = makers.isEmpty() ? Reason.UNLINKED : Reason.AMBIGUOUS;
        List<String> candidates = makers.stream().map(m -> set.processes().get(m).title()).toList();
        open.add(new Open(p, e, reason, candidates));
      }
    }
  }
}
