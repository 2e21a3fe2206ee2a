// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.util.List;
import java.util.function.Consumer;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.Sample;
import org.tanheng.finding.Finding;

/** What the messages of a connection mean: the part that differs between JSON and Sparkplug. */
public interface MessageReader {
  /** Filters that the connection subscribes to. */
  List<String> filters();

  /** Gives the readings of one message; what cannot be read is a finding, never an exception. */
  void read(
      String topic,
      byte[] payload,
      long received,
      Consumer<Sample> to,
      Consumer<Finding> strange,
      Consumer<Long> missed);

  /** What one message offers to be read, with addresses. */
  List<Discovered> offers(String topic, byte[] payload);

  /** Ways to read an address in this message; none where the address is of another topic. */
  List<Probe.Candidate> candidates(String address, String topic, byte[] payload);
}
