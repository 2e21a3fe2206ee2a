// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The settings of a connection, checked against what its kind asks for. */
public final class Settings {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = values;
  }

  /** One finding for each setting that is missing, unknown or not in its form. */
  public static Outcome<Settings> read(ConnectionConfig config, List<Setting> wanted) {
    var findings = new ArrayList<Finding>();
    var values = new HashMap<String, String>();
    var unknown = new HashMap<>(config.settings());
    for (Setting setting : wanted) {
      String given = unknown.remove(setting.key());
      String value = given == null || given.isBlank() ? setting.otherwise() : given.strip();
      String subject = config.id() + "." + setting.key();
      if (value.isEmpty() && setting.required()) {
        findings.add(
            Finding.error("setting-missing", subject, "", form(setting), "Enter this setting."));
      } else if (!value.isEmpty() && !fits(setting, value)) {
        String shown = setting.form() == Setting.Form.SECRET ? "" : value;
        findings.add(Finding.error("setting-form", subject, shown, form(setting), advice(setting)));
      }
      values.put(setting.key(), value);
    }
    unknown.forEach(
        (key, value) ->
            findings.add(
                Finding.error(
                    "setting-unknown",
                    config.id() + "." + key,
                    key,
                    String.join(", ", wanted.stream().map(Setting::key).toList()),
                    "Remove the setting or correct its name.")));
    return findings.isEmpty() ? Outcome.done(new Settings(values)) : Outcome.refused(findings);
  }

  private static boolean fits(Setting setting, String value) {
    return switch (setting.form()) {
      case NUMBER -> value.matches("-?\\d{1,9}");
      case DURATION -> DURATION.matcher(value).matches();
      case CHOICE -> setting.choices().contains(value);
      case FLAG -> value.equals("true") || value.equals("false");
      case ZONE -> isZone(value);
      case TEXT, SECRET, FILE -> true;
    };
  }

  private static boolean isZone(String value) {
    try {
      return !ZoneId.of(value).getId().isEmpty();
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String advice(Setting setting) {
    return setting.otherwise().isEmpty()
        ? "Enter " + form(setting) + "."
        : "Enter " + form(setting) + ", or nothing for " + setting.otherwise() + ".";
  }

  private static String form(Setting setting) {
    return switch (setting.form()) {
      case NUMBER -> "a whole number";
      case DURATION -> "a duration such as 15s or 1m";
      case CHOICE -> String.join(", ", setting.choices());
      case FLAG -> "true, false";
      case TEXT, SECRET -> "text";
      case FILE -> "a path";
      case ZONE -> "a time zone such as Asia/Shanghai";
    };
  }

  /** The text of a setting, empty if there is none. */
  public String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no such setting: " + key);
    }
    return value;
  }

  public int number(String key) {
    return Integer.parseInt(text(key));
  }

  public boolean flag(String key) {
    return Boolean.parseBoolean(text(key));
  }

  /** A time zone that {@link Setting.Form#ZONE} accepted. */
  public ZoneId zone(String key) {
    return ZoneId.of(text(key));
  }

  /** The refusal of a kind that listens where it may not: {@code bind} and {@code port}. */
  public <T> Outcome<T> portTaken(ConnectionConfig config, IOException e) {
    return Outcome.refused(
        Finding.error(
            "listen-port",
            config.id() + ".port",
            text("bind") + ":" + text("port") + ", " + e.getMessage(),
            "a port that is free on this machine",
            "Choose another port or end the program that uses it."));
  }

  /** A duration that {@link Setting.Form#DURATION} accepted. */
  public Duration duration(String key) {
    return parseDuration(text(key));
  }

  /** Whether a text is a duration such as {@code 15s}. */
  public static boolean isDuration(String text) {
    return DURATION.matcher(text).matches();
  }

  /** Reads a text that {@link #isDuration} accepts. */
  public static Duration parseDuration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
