// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.util.Set;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;

/**
 * What the server said to readings.
 *
 * @param reason code and words of the first finding, or what stood there instead
 */
record Answer(Kind kind, String reason) {
  private static final Set<Integer> CONTENT = Set.of(400, 409, 413, 422);
  private static final int LONGEST = 300;

  enum Kind {
    /** Durable at the server. */
    KEPT,
    /** Refused for what they are: again, they are refused again. */
    REFUSED,
    /** Not now; nothing is said of the readings. */
    LATER
  }

  /**
   * Reads an answer. A refusal counts as one of the content only with findings: a proxy on the way
   * knows nothing of readings.
   */
  static Answer of(int status, String body) {
    if (status == 200) {
      return new Answer(Kind.KEPT, "");
    }
    if (CONTENT.contains(status)
        && Json.parse(body) instanceof Outcome.Done<Json> done
        && done.value() instanceof JsonObject problem
        && !problem.items("findings").isEmpty()
        && problem.items("findings").getFirst() instanceof JsonObject finding) {
      return new Answer(
          Kind.REFUSED,
          cut(finding.text("code").orElse("?") + " " + finding.text("got").orElse("")));
    }
    return new Answer(Kind.LATER, cut(status + " " + body));
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.substring(0, Math.min(LONGEST, line.length()));
  }
}
