// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.finding.Outcome;

/** Strict recursive-descent reader of one JSON text; what it refuses it says with its place. */
final class JsonParser {
  private final JsonCursor in;

  private JsonParser(String text) {
    this.in = new JsonCursor(text);
  }

  static Outcome<Json> parse(String text) {
    return Outcome.of(() -> new JsonParser(text).document());
  }

  private Json document() {
    in.skipBlanks();
    Json value = value(0);
    in.skipBlanks();
    if (!in.atEnd()) {
      throw in.wrong("the end of the text");
    }
    return value;
  }

  private Json value(int depth) {
    if (depth > Json.MAX_DEPTH) {
      throw in.refuse(
          "json-too-deep",
          "more than " + Json.MAX_DEPTH + " levels",
          "at most " + Json.MAX_DEPTH + " levels of arrays and objects",
          "Flatten the document.");
    }
    char c = in.peek();
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new JsonString(JsonStrings.read(in));
      case 't' -> literal("true", new JsonBoolean(true));
      case 'f' -> literal("false", new JsonBoolean(false));
      case 'n' -> literal("null", JsonNull.NULL);
      default -> number();
    };
  }

  private Json object(int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    in.take('{');
    in.skipBlanks();
    if (in.takeIf('}')) {
      return new JsonObject(members);
    }
    do {
      in.skipBlanks();
      String name = JsonStrings.read(in);
      if (members.containsKey(name)) {
        throw in.refuse(
            "json-duplicate-key",
            "\"" + name + "\" twice in one object",
            "each name at most once",
            "Remove or rename one of the two members.");
      }
      in.skipBlanks();
      in.take(':');
      in.skipBlanks();
      members.put(name, value(depth + 1));
      in.skipBlanks();
    } while (in.takeIf(','));
    in.take('}');
    return new JsonObject(members);
  }

  private Json array(int depth) {
    List<Json> items = new ArrayList<>();
    in.take('[');
    in.skipBlanks();
    if (in.takeIf(']')) {
      return new JsonArray(items);
    }
    do {
      in.skipBlanks();
      items.add(value(depth + 1));
      in.skipBlanks();
    } while (in.takeIf(','));
    in.take(']');
    return new JsonArray(items);
  }

  private Json literal(String word, Json value) {
    for (int i = 0; i < word.length(); i++) {
      in.take(word.charAt(i));
    }
    return value;
  }

  private Json number() {
    String text = in.takeNumberCharacters();
    if (text.isEmpty()) {
      throw in.wrong("a JSON value");
    }
    if (!JsonNumber.isNumber(text)) {
      throw in.refuse(
          "json-number",
          text,
          "a number like -12.5 or 1e4, exponent of at most four digits",
          "Write decimals as strings in quotes: they are kept exactly.");
    }
    return new JsonNumber(text);
  }
}
