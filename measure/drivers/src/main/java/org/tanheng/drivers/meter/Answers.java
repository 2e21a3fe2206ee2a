// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.io.IOException;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/** What the answers of all kinds of meters have in common. */
final class Answers {
  private Answers() {}

  /** A broken frame is a line fault that is asked again; it is no statement of the meter. */
  static <T> T whole(Outcome<T> decoded) throws IOException {
    return switch (decoded) {
      case Outcome.Done<T> done -> done.value();
      case Outcome.Refused<T> refused ->
          throw new IOException(refused.findings().getFirst().toString());
    };
  }

  /** A device says that it does not give an item. */
  static FindingException refusal(String device, String item, String error) {
    return new FindingException(
        Finding.warning(
            "meter-refuses",
            device + "/" + item,
            error,
            "a value",
            "Choose an identifier that this meter knows."));
  }

  static Found found(MeterValue value) {
    String unit = value.unit() == null ? "" : value.unit();
    return new Found(value.quantity(), value.number().orElse(null), unit);
  }
}
