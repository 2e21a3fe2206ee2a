// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.DeviceClock;

/** A batch as the server reads it. */
final class BatchJson {
  private BatchJson() {}

  /**
   * A batch with its number.
   *
   * @param signature note of the gateway's key over it, null if it has none
   * @param clocks of devices, told beside the readings
   */
  static String of(
      Outgoing batch,
      long waiting,
      Instant now,
      String version,
      @Nullable String signature,
      List<DeviceClock> clocks) {
    StringBuilder json = new StringBuilder(batch.readings() * 32 + 256);
    json.append("{\"epoch\":");
    text(json, batch.epoch());
    json.append(",\"number\":").append(batch.number());
    json.append(",\"sentAt\":\"").append(now).append('"');
    json.append(",\"waiting\":").append(waiting);
    json.append(",\"version\":");
    text(json, version);
    if (signature != null) {
      json.append(",\"signature\":");
      text(json, signature);
    }
    clocks(json, clocks);
    json.append(",\"series\":[");
    String comma = "";
    for (Run run : batch.runs()) {
      json.append(comma);
      series(json, run);
      comma = ",";
    }
    return json.append("]}").toString();
  }

  /** Readings of one point, without the number of a batch. */
  static String of(Run run, String version) {
    StringBuilder json = new StringBuilder(run.size() * 32 + 256).append("{\"version\":");
    text(json, version);
    json.append(",\"series\":[");
    series(json, run);
    return json.append("]}").toString();
  }

  private static void series(StringBuilder json, Run run) {
    json.append("{\"point\":");
    text(json, run.point());
    json.append(",\"sequence\":").append(run.sequence());
    json.append(",\"quality\":\"").append(run.quality().code()).append("\",\"times\":[");
    String separator = "";
    for (long time : run.times()) {
      json.append(separator).append(time);
      separator = ",";
    }
    json.append("],\"values\":[");
    separator = "";
    for (BigDecimal value : run.values()) {
      json.append(separator).append('"').append(value.toPlainString()).append('"');
      separator = ",";
    }
    json.append("]}");
  }

  private static void clocks(StringBuilder json, List<DeviceClock> clocks) {
    if (clocks.isEmpty()) {
      return;
    }
    json.append(",\"clocks\":[");
    String comma = "";
    for (DeviceClock told : clocks) {
      json.append(comma).append("{\"device\":");
      text(json, told.device());
      json.append(",\"at\":\"").append(told.offset().at());
      json.append("\",\"aheadMillis\":").append(told.offset().ahead().toMillis());
      json.append(",\"withinMillis\":").append(told.offset().within().toMillis());
      json.append(",\"way\":\"").append(told.way()).append("\",\"points\":[");
      String separator = "";
      for (String point : told.points()) {
        json.append(separator);
        text(json, point);
        separator = ",";
      }
      json.append("]}");
      comma = ",";
    }
    json.append(']');
  }

  private static void text(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
