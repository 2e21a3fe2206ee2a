// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;

/**
 * A message as somebody draws a mapping from it: every value with its path, what it could be, and
 * which stamp belongs to it. Items of an array whose members have an id are named by it, so that a
 * mapping survives another order.
 *
 * @param leaves values in the order of the message
 */
public record JsonSample(List<Leaf> leaves) {
  private static final int MOST = 2_000;
  private static final List<String> NAMES = List.of("id", "name", "code", "point", "tag", "addr");

  /**
   * One value of the message.
   *
   * @param path where it stands
   * @param text what stands there
   * @param number whether it can be a reading
   * @param time the instant, where it can be a stamp
   * @param address of a mapping that reads this value with its nearest stamp, empty for no number
   */
  public record Leaf(
      String path, String text, boolean number, @Nullable Instant time, String address) {}

  /** Takes a message apart. */
  public static JsonSample of(Json message, ZoneId zone) {
    var found = new ArrayList<Leaf>();
    walk(message, "", "", zone, found);
    var times = found.stream().filter(leaf -> leaf.time() != null).toList();
    return new JsonSample(found.stream().map(leaf -> addressed(leaf, times)).toList());
  }

  private static Leaf addressed(Leaf leaf, List<Leaf> times) {
    if (!leaf.number()) {
      return leaf;
    }
    Leaf nearest = null;
    int most = -1;
    for (Leaf time : times) {
      String folder = time.path().substring(0, time.path().lastIndexOf('/') + 1);
      if (leaf.path().startsWith(folder) && folder.length() > most) {
        nearest = time;
        most = folder.length();
      }
    }
    String address = leaf.path() + (nearest == null ? "" : "::time=" + nearest.path());
    return new Leaf(leaf.path(), leaf.text(), true, null, address);
  }

  private static void walk(Json at, String path, String key, ZoneId zone, List<Leaf> found) {
    if (found.size() >= MOST) {
      return;
    }
    switch (at) {
      case JsonObject object ->
          object
              .members()
              .forEach(
                  (name, value) ->
                      walk(value, path + "/" + JsonPath.escape(name), name, zone, found));
      case JsonArray array -> {
        for (int i = 0; i < array.items().size(); i++) {
          walk(array.items().get(i), path + "/" + item(array, i), key, zone, found);
        }
      }
      default -> found.add(leaf(at, path, key, zone));
    }
  }

  private static Leaf leaf(Json at, String path, String key, ZoneId zone) {
    var stamp = MessageTime.read(at, zone);
    String name = key.toLowerCase(Locale.ROOT);
    boolean named = name.contains("time") || name.contains("date") || name.matches("_?ts|t|时间|时标");
    boolean time = stamp.isPresent() && (named || JsonMapping.number(at) == null);
    Instant instant = time ? Instant.ofEpochMilli(stamp.getAsLong()) : null;
    boolean number = !time && JsonMapping.number(at) != null;
    return new Leaf(path, JsonPath.plain(at), number, instant, "");
  }

  private static String item(JsonArray array, int index) {
    if (array.items().get(index) instanceof JsonObject object) {
      for (String name : NAMES) {
        Json id = object.members().get(name);
        String text = id == null ? "" : JsonPath.plain(id);
        if (!text.isEmpty()
            && array.items().stream().filter(i -> has(i, name, text)).count() == 1) {
          return "[" + name + "=" + JsonPath.escape(text) + "]";
        }
      }
    }
    return Integer.toString(index);
  }

  private static boolean has(Json item, String name, String text) {
    Json id = item instanceof JsonObject object ? object.members().get(name) : null;
    return id != null && JsonPath.plain(id).equals(text);
  }
}
