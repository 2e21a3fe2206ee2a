// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Settings;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Reads a plant file, one finding for each mistake with the path of its key. */
public final class PlantReader {
  private static final Set<String> PLANT =
      new LinkedHashSet<>(List.of("plant", "seed", "speed", "memory", "groups"));
  private static final List<String> SETTINGS =
      List.of("port", "host", "bind", "topic", "url", "key", "form", "type", "password");

  private static final Set<String> GROUP =
      new LinkedHashSet<>(
          List.of("name", "meters", "protocol", "every", "size", "scale", "digits", "faults"));

  static {
    GROUP.addAll(SETTINGS);
  }

  private static final Set<String> FAULT =
      new LinkedHashSet<>(List.of("kind", "meter", "after", "for", "amount"));

  /** A u32 in a Modbus register holds nine digits. */
  private static final int MOST_DIGITS = 9;

  private static final int MOST_METERS = 100_000;

  private final List<Finding> findings = new ArrayList<>();

  private PlantReader() {}

  /** The plan, or all that is wrong with it. */
  public static Outcome<PlantPlan> read(JsonObject root) {
    var reader = new PlantReader();
    PlantPlan plan = reader.plan(root);
    return reader.findings.isEmpty() ? Outcome.done(plan) : Outcome.refused(reader.findings);
  }

  private PlantPlan plan(JsonObject root) {
    known("", root, PLANT);
    var groups = new ArrayList<Group>();
    var names = new LinkedHashSet<String>();
    List<Json> items = list(root, "groups");
    for (int i = 0; i < items.size(); i++) {
      String path = "groups[" + i + "]";
      if (items.get(i) instanceof JsonObject object) {
        Group group = group(path, object);
        if (!names.add(group.name())) {
          wrong(path + ".name", group.name(), "a name of its own");
        }
        groups.add(group);
      } else {
        wrong(path, items.get(i).write(), "keys with values");
      }
    }
    if (groups.isEmpty()) {
      wrong("groups", "", "at least one group of meters");
    }
    return new PlantPlan(
        text(root, "plant", "plant"),
        whole("", root, "seed", 20_260_101, 0, Integer.MAX_VALUE),
        whole("", root, "speed", 1, 1, 3_600),
        duration("", root, "memory", "0s"),
        groups);
  }

  private Group group(String path, JsonObject o) {
    known(path, o, GROUP);
    String protocol = text(o, "protocol", "");
    if (!Players.PROTOCOLS.contains(protocol)) {
      wrong(path + ".protocol", protocol, String.join(", ", Players.PROTOCOLS));
    }
    String[] sizes = text(o, "size", "0.2..2").split("\\.\\.", -1);
    BigDecimal smallest = size(path, sizes[0]);
    BigDecimal largest = size(path, sizes[sizes.length - 1]);
    if (sizes.length > 2 || smallest.compareTo(largest) > 0) {
      wrong(path + ".size", text(o, "size", ""), "smallest..largest such as 0.2..2");
    }
    int scale = whole(path, o, "scale", 2, 0, 6);
    var settings = new HashMap<String, String>();
    for (String key : SETTINGS) {
      String value = text(o, key, "");
      if (!value.isEmpty()) {
        settings.put(key, value);
      }
    }
    if (settings.containsKey("port")) {
      whole(path, o, "port", 0, 0, 65_535);
    }
    if (!text(o, "type", "10").matches("[1-3][0-9]")) {
      wrong(path + ".type", text(o, "type", ""), "10 to 39, the kind of meter of CJ/T 188");
    }
    var faults = new ArrayList<Fault>();
    List<Json> items = list(o, "faults");
    int meters = whole(path, o, "meters", 1, 1, MOST_METERS);
    for (int i = 0; i < items.size(); i++) {
      String place = path + ".faults[" + i + "]";
      if (items.get(i) instanceof JsonObject fault) {
        faults.add(fault(place, fault, meters));
      } else {
        wrong(place, items.get(i).write(), "keys with values");
      }
    }
    int digits = whole(path, o, "digits", 7, 1, 12);
    if (digits + scale > MOST_DIGITS) {
      wrong(path + ".digits", digits + " + " + scale, "at most 9 digits with the decimals");
    }
    return new Group(
        text(o, "name", "meter"),
        meters,
        protocol,
        settings,
        duration(path, o, "every", "15s"),
        smallest,
        largest.max(smallest),
        scale,
        digits,
        faults);
  }

  private Fault fault(String path, JsonObject o, int meters) {
    known(path, o, FAULT);
    String name = text(o, "kind", "");
    Fault.Kind kind = kind(name);
    if (kind == null) {
      var codes = new ArrayList<String>();
      for (Fault.Kind each : Fault.Kind.values()) {
        codes.add(each.code());
      }
      wrong(path + ".kind", name, String.join(", ", codes));
    }
    return new Fault(
        kind == null ? Fault.Kind.OUTAGE : kind,
        whole(path, o, "meter", 0, 0, meters),
        duration(path, o, "after", "0s"),
        duration(path, o, "for", "1m"),
        whole(path, o, "amount", 10, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  /** The kind of that name, or null. */
  public static Fault.@Nullable Kind kind(String code) {
    for (Fault.Kind kind : Fault.Kind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    return null;
  }

  private void known(String path, JsonObject object, Set<String> known) {
    for (String key : object.members().keySet()) {
      if (!known.contains(key)) {
        findings.add(
            Finding.error(
                "unknown-key",
                at(path, key),
                key,
                String.join(", ", known),
                "Remove it or correct its name."));
      }
    }
  }

  private static String at(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static List<Json> list(JsonObject object, String key) {
    return object.members().get(key) instanceof JsonArray array ? array.items() : List.of();
  }

  private static String text(JsonObject object, String key, String otherwise) {
    return switch (object.members().get(key)) {
      case JsonString string -> string.value();
      case JsonNumber number -> number.text();
      case null, default -> otherwise;
    };
  }

  private int whole(
      String path, JsonObject object, String key, int otherwise, int least, int most) {
    String text = text(object, key, Integer.toString(otherwise));
    if (text.matches("-?\\d{1,10}")) {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return (int) value;
      }
    }
    wrong(at(path, key), text, least + " to " + most);
    return otherwise;
  }

  private Duration duration(String path, JsonObject object, String key, String otherwise) {
    String text = text(object, key, otherwise);
    if (Settings.isDuration(text)) {
      return Settings.parseDuration(text);
    }
    wrong(at(path, key), text, "a duration such as 15s or 1m");
    return Settings.parseDuration(otherwise);
  }

  private BigDecimal size(String path, String text) {
    if (text.strip().matches("\\d{1,4}(\\.\\d{1,3})?")) {
      return new BigDecimal(text.strip());
    }
    wrong(path + ".size", text, "a share of the load profile with at most 3 decimals");
    return BigDecimal.ONE;
  }

  private void wrong(String path, String got, String wanted) {
    findings.add(Finding.error("plant-value", path, got, wanted, "Correct it in the plant file."));
  }
}
