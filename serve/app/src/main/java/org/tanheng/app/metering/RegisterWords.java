// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.exchange.metering.RegisterColumn;
import org.tanheng.exchange.metering.RegisterSheet;

/** What people write in a register, in the words of the API; what is unknown is a finding. */
final class RegisterWords {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");

  static final Map<String, String> CARRIERS =
      words(
          "电:electricity,电力:electricity,煤:coal,煤炭:coal,焦炭:coke,油:oil,成品油:oil,原油:oil,"
              + "天然气:natural-gas,其他燃气:other-gas,煤气:other-gas,蒸汽:steam,热力:heat,冷量:cooling,"
              + "水:water,新水:water,压缩空气:compressed-air,氮气:nitrogen,氧气:oxygen,"
              + "回收能源:recovered,余能:recovered,其他:other");
  static final Map<String, String> CONDITIONS =
      words("完好:GOOD,良好:GOOD,正常:GOOD,good:GOOD,限用:LIMITED,limited:LIMITED,故障:FAULTY,faulty:FAULTY");
  static final Map<String, String> KINDS =
      words("检定:VERIFICATION,verification:VERIFICATION,校准:CALIBRATION,calibration:CALIBRATION");
  static final Map<String, String> RESULTS =
      words("合格:PASSED,passed:PASSED,限用:LIMITED,limited:LIMITED,不合格:FAILED,failed:FAILED");
  static final Map<String, String> SIDES =
      words(
          "一次:PRIMARY,一次侧:PRIMARY,primary:PRIMARY,二次:SECONDARY,二次侧:SECONDARY,secondary:SECONDARY");
  static final Map<String, String> YES =
      words("是:yes,应配:yes,yes:yes,true:yes,1:yes,否:no,no:no,false:no,0:no");
  static final Map<String, String> LEVELS =
      words("1:1,一级:1,用能单位:1,level 1:1,2:2,二级:2,次级用能单位:2,level 2:2,3:3,三级:3,用能设备:3,level 3:3");

  private final RegisterSheet.Row row;
  private final Said said;

  RegisterWords(RegisterSheet.Row row, Said said) {
    this.row = row;
    this.said = said;
  }

  private static Map<String, String> words(String list) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String pair : list.split(",", -1)) {
      int at = pair.lastIndexOf(':');
      words.put(pair.substring(0, at), pair.substring(at + 1));
    }
    return words;
  }

  /** The first word for a value, as it is written into files. */
  static String written(Map<String, String> words, String value) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(value);
  }

  @Nullable String text(RegisterColumn column) {
    return row.text(column).orElse(null);
  }

  boolean has(RegisterColumn column) {
    return row.text(column).isPresent();
  }

  /** A word of a list, or the value itself; the other where the cell is blank. */
  String word(RegisterColumn column, Map<String, String> words, String other) {
    String text = text(column);
    if (text == null) {
      return other;
    }
    String low = text.toLowerCase(Locale.ROOT);
    String known = words.get(low);
    if (known != null) {
      return known;
    }
    return words.values().stream()
        .filter(value -> value.equalsIgnoreCase(text))
        .findFirst()
        .orElseGet(
            () -> {
              said.wrong(
                  "unknown-value",
                  column.title(),
                  text,
                  String.join(", ", words.keySet()),
                  "Use one of the words of the template.");
              return other;
            });
  }

  /** A day, or nothing where the cell is blank or none. */
  @Nullable LocalDate day(RegisterColumn column) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      try {
        return LocalDate.of(
            Integer.parseInt(day.group(1)),
            Integer.parseInt(day.group(2)),
            Integer.parseInt(day.group(3)));
      } catch (java.time.DateTimeException e) {
        said.wrong(
            "cell-not-date",
            column.title(),
            text,
            "a day such as 2025-06-30",
            "Write year, month and day.");
        return null;
      }
    }
    said.wrong(
        "cell-not-date",
        column.title(),
        text,
        "a day such as 2025-06-30",
        "Write year, month and day.");
    return null;
  }

  /** A whole number, or nothing where the cell is blank. */
  @Nullable Integer number(RegisterColumn column) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,4}")) {
      said.wrong(
          "cell-not-number",
          column.title(),
          text,
          "a whole number",
          "Leave units and signs out of the cell.");
      return null;
    }
    return Integer.valueOf(text);
  }
}
