// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.hj212;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/**
 * A message of HJ 212, or one packet of a message that was split.
 *
 * @param head the members before CP, in order: QN, ST, CN, PW, MN, Flag, PNUM, PNO
 * @param flag the Flag member as a number, null if there is none (2005)
 * @param parameters members of CP that are no value of a factor: DataTime, BeginTime, QnRtn, ...
 * @param values values of factors in order
 */
public record Hj212Message(
    Map<String, String> head,
    @Nullable Integer flag,
    Map<String, String> parameters,
    List<Hj212Value> values) {
  private static final int ANSWER_WANTED = 1;
  private static final int SPLIT = 2;

  public Hj212Message {
    head = Collections.unmodifiableMap(new LinkedHashMap<>(head));
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    values = List.copyOf(values);
  }

  /** The edition that the flag names. */
  public String edition() {
    return switch (flag == null ? 0 : flag >> 2) {
      case 0 -> "HJ/T 212-2005";
      case 1 -> "HJ 212-2017";
      case 2 -> "HJ 212-2025";
      default -> "unknown";
    };
  }

  /** Whether the sender waits for an answer. */
  public boolean answerWanted() {
    return flag != null && (flag & ANSWER_WANTED) != 0;
  }

  /** Whether this is one packet of several. */
  public boolean split() {
    return flag != null && (flag & SPLIT) != 0;
  }

  /** A member before CP, null if there is none. */
  public @Nullable String head(String name) {
    return head.get(name);
  }

  /** Packets of the message, 1 if it is not split. */
  public int packets() {
    return split() ? Integer.parseInt(head.getOrDefault("PNUM", "1")) : 1;
  }

  /** Number of this packet, from 1. */
  public int packet() {
    return split() ? Integer.parseInt(head.getOrDefault("PNO", "1")) : 1;
  }

  /** The message for a program. */
  public JsonObject json() {
    var json =
        JsonObject.builder()
            .put("protocol", edition())
            .put("qn", head("QN"))
            .put("st", head("ST"))
            .put("cn", head("CN"))
            .put("pw", head("PW"))
            .put("mn", head("MN"));
    if (flag != null) {
      json.put("flag", flag);
    }
    json.put("answerWanted", answerWanted()).put("split", split());
    if (split()) {
      json.put("packets", packets()).put("packet", packet());
    }
    var others = JsonObject.builder();
    parameters.forEach(others::put);
    return json.put("dataTime", parameters.get("DataTime"))
        .put("parameters", others.build())
        .put("values", Json.of(values.stream().map(Hj212Value::json).toList()))
        .build();
  }
}
