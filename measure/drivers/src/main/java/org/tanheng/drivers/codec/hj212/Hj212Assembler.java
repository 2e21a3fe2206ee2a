// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.hj212;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts split messages together again: packets in any order, a packet sent again counts once. It
 * keeps a bounded number of unfinished messages and drops the oldest; not for several threads.
 */
public final class Hj212Assembler {
  private static final int MOST = 64;

  private final Map<String, TreeMap<Integer, Hj212Message>> open =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<String, TreeMap<Integer, Hj212Message>> eldest) {
          return size() > MOST;
        }
      };

  /** The whole message if this packet makes it so; a message that is not split at once. */
  public Optional<Hj212Message> add(Hj212Message packet) {
    if (!packet.split() || packet.packets() == 1) {
      return Optional.of(packet);
    }
    var members = new LinkedHashMap<>(packet.head());
    members.remove("PNO");
    String key = members.toString();
    var parts = open.computeIfAbsent(key, k -> new TreeMap<>());
    parts.put(packet.packet(), packet);
    if (parts.size() < packet.packets()) {
      return Optional.empty();
    }
    open.remove(key);
    return Optional.of(join(List.copyOf(parts.values())));
  }

  /** Messages of which packets are missing. */
  public int unfinished() {
    return open.size();
  }

  private static Hj212Message join(List<Hj212Message> parts) {
    Hj212Message first = parts.get(0);
    var head = new LinkedHashMap<>(first.head());
    head.remove("PNO");
    head.remove("PNUM");
    var parameters = new LinkedHashMap<String, String>();
    var values = new ArrayList<Hj212Value>();
    for (Hj212Message part : parts) {
      part.parameters().forEach(parameters::putIfAbsent);
      values.addAll(part.values());
    }
    Integer flag = first.flag() == null ? null : Integer.valueOf(first.flag() & ~2);
    return new Hj212Message(head, flag, parameters, values);
  }
}
