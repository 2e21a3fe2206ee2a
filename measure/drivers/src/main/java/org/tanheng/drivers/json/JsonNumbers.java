// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;

/** Numbers and stamps as devices write them in JSON. */
public final class JsonNumbers {
  private JsonNumbers() {}

  /** A number, a number in quotes, or truth as 1 and 0; else null. */
  public static @Nullable BigDecimal number(Json value) {
    return JsonMapping.number(value);
  }

  /** Epoch milliseconds of a stamp, in the zone where it has no offset; empty where it is none. */
  public static OptionalLong time(Json value, ZoneId zone) {
    return MessageTime.read(value, zone);
  }
}
