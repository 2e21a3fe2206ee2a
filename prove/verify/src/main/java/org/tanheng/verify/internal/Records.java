// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * Records as JSON and back: an object by the names of the components, nothing for what is null, all
 * single values as text, members of a map sorted. Which classes there are follows from the record
 * that is asked for and never from the text.
 */
public final class Records {
  private static final String TYPE = "type";

  private Records() {}

  /** The JSON of a record. */
  public static JsonObject write(Record value) {
    return record(value);
  }

  /** A single value as it stands in a record. */
  public static String text(Object value) {
    return Scalars.text(value);
  }

  /** The record of this class, if the JSON is exactly what {@link #write} makes of it. */
  public static <T extends Record> Outcome<T> read(Json json, Class<T> type, String name) {
    return Outcome.of(
        () -> {
          T value = type.cast(value(json, type, name));
          if (!record(value).equals(json)) {
            throw refused(name, "another form than the only one");
          }
          return value;
        });
  }

  private static Json json(Object value, Type declared) {
    if (value instanceof Record record && !Scalars.isScalar(record.getClass())) {
      Class<?> raw = raw(declared);
      return raw.isInterface() ? tagged(record) : record(record);
    }
    if (value instanceof List<?> list) {
      Type item = argument(declared, 0);
      return Json.of(list.stream().map(one -> json(one, item)).toList());
    }
    if (value instanceof Map<?, ?> map) {
      var sorted = new TreeMap<String, Json>();
      map.forEach((key, one) -> sorted.put(Scalars.text(key), json(one, argument(declared, 1))));
      return new JsonObject(sorted);
    }
    return Json.of(Scalars.text(value));
  }

  private static JsonObject record(Record record) {
    var members = new LinkedHashMap<String, Json>();
    for (Shape.Component component : Shape.of(record.getClass()).components()) {
      Object value = component.of(record);
      if (value != null) {
        members.put(component.name(), json(value, component.declared()));
      }
    }
    return new JsonObject(members);
  }

  private static JsonObject tagged(Record record) {
    var members = new LinkedHashMap<String, Json>(record(record).members());
    members.put(TYPE, Json.of(record.getClass().getSimpleName()));
    return new JsonObject(members);
  }

  private static Object value(Json json, Type declared, String path) {
    Class<?> raw = raw(declared);
    if (raw == List.class && json instanceof JsonArray list) {
      var items = new ArrayList<Object>();
      for (Json item : list.items()) {
        items.add(value(item, argument(declared, 0), path + "[" + items.size() + "]"));
      }
      return items;
    }
    if (raw == Map.class && json instanceof JsonObject map) {
      var members = new LinkedHashMap<Object, Object>();
      for (var member : new TreeMap<>(map.members()).entrySet()) {
        String at = path + "." + member.getKey();
        members.put(
            Scalars.value(member.getKey(), raw(argument(declared, 0)), at),
            value(member.getValue(), argument(declared, 1), at));
      }
      return members;
    }
    if (json instanceof JsonObject object && raw.isInterface() && raw.isSealed()) {
      return one(object, raw, path);
    }
    if (json instanceof JsonObject object && raw.isRecord() && !Scalars.isScalar(raw)) {
      return record(object, raw, path);
    }
    if (json instanceof JsonString text && Scalars.isScalar(raw)) {
      return Scalars.value(text.value(), raw, path);
    }
    throw refused(path, "another kind of value");
  }

  private static Object one(JsonObject object, Class<?> sealed, String path) {
    String name = object.text(TYPE).orElse("");
    Class<?> type =
        Arrays.stream(sealed.getPermittedSubclasses())
            .filter(permitted -> permitted.getSimpleName().equals(name))
            .findFirst()
            .orElseThrow(() -> refused(path, name));
    var members = new LinkedHashMap<String, Json>(object.members());
    members.remove(TYPE);
    return record(new JsonObject(members), type, path);
  }

  private static Object record(JsonObject object, Class<?> type, String path) {
    Shape shape = Shape.of(type);
    @Nullable Object[] values = new @Nullable Object[shape.components().size()];
    for (int i = 0; i < values.length; i++) {
      Shape.Component component = shape.components().get(i);
      String name = component.name();
      Json member = object.get(name).orElse(null);
      values[i] = member == null ? null : value(member, component.declared(), path + "." + name);
    }
    try {
      return shape.constructor().newInstance(values);
    } catch (InvocationTargetException | IllegalArgumentException | InstantiationException e) {
      throw refused(path, "values that do not make a " + type.getSimpleName());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a record that cannot be made: " + type, e);
    }
  }

  static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  static FindingException refused(String path, String got) {
    return new FindingException(
        Finding.error(
            "bundle-malformed",
            path,
            got,
            "the one form that the product writes",
            "Ask for the bundle again, as a whole file."));
  }
}
