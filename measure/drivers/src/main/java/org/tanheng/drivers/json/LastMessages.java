// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Probe;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The newest message of each topic or path, from which a user picks points. Safe for threads. */
public final class LastMessages {
  private static final int MOST = 2_000;

  private final MessageReader reader;
  private final Map<String, byte[]> messages = new ConcurrentHashMap<>();

  /** Messages that {@code reader} understands. */
  public LastMessages(MessageReader reader) {
    this.reader = reader;
  }

  /** Keeps a message; of places beyond the first 2,000 nothing is kept. */
  public void keep(String place, byte[] message) {
    if (messages.size() < MOST || messages.containsKey(place)) {
      messages.put(place, message);
    }
  }

  /** What stands at an address in the first message that has it. */
  public Outcome<Probe> probe(String address, Instant now) {
    for (Map.Entry<String, byte[]> message : messages.entrySet()) {
      var candidates = reader.candidates(address, message.getKey(), message.getValue());
      if (!candidates.isEmpty()) {
        String raw = new String(message.getValue(), StandardCharsets.UTF_8);
        return Outcome.done(new Probe(address, raw, now, candidates));
      }
    }
    return Outcome.refused(
        Finding.error(
            "no-message",
            address,
            messages.size() + " places seen",
            "a message with this value",
            "Wait until the device sends, or choose another place."));
  }

  /** What the messages of places that begin with {@code under} offer, by place. */
  public List<Discovered> discover(String under) {
    var found = new ArrayList<Discovered>();
    messages.entrySet().stream()
        .filter(message -> message.getKey().startsWith(under))
        .sorted(Map.Entry.comparingByKey())
        .forEach(message -> found.addAll(reader.offers(message.getKey(), message.getValue())));
    return found;
  }
}
