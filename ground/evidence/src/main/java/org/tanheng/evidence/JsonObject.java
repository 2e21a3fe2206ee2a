// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose members keep the order in which they were put; a name stands at most once.
 * The same members in another order are equal as values and have the same canonical bytes.
 *
 * @param members name to value, unmodifiable
 */
public record JsonObject(Map<String, Json> members) implements Json {

  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** Starts an object; members are written in the order of the calls. */
  public static Builder builder() {
    return new Builder();
  }

  /** The member of that name, if there is one (a JSON null counts as present). */
  public Optional<Json> get(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** The member of that name as text, if it is a JSON string. */
  public Optional<String> text(String name) {
    return members.get(name) instanceof JsonString string
        ? Optional.of(string.value())
        : Optional.empty();
  }

  /** The items of the array of that name; empty if it is absent or not an array. */
  public List<Json> items(String name) {
    return members.get(name) instanceof JsonArray array ? array.items() : List.of();
  }

  /** Collects the members of a {@link JsonObject}; an absent value is simply left out. */
  public static final class Builder {
    private final Map<String, Json> members = new LinkedHashMap<>();

    private Builder() {}

    /** Puts a member; putting a name twice is a programming error. */
    public Builder put(String name, Json value) {
      if (members.putIfAbsent(name, value) != null) {
        throw new IllegalStateException("member put twice: " + name);
      }
      return this;
    }

    /** Puts a string member, or nothing if the value is null. */
    public Builder put(String name, @Nullable String value) {
      return value == null ? this : put(name, Json.of(value));
    }

    /** Puts an integer member. */
    public Builder put(String name, long value) {
      return put(name, Json.of(value));
    }

    /** Puts a truth value. */
    public Builder put(String name, boolean value) {
      return put(name, Json.of(value));
    }

    /** The object of the members put so far. */
    public JsonObject build() {
      return new JsonObject(members);
    }
  }
}
