// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.leaf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * An entry of an evidence log, one canonical JSON object (RFC 8785) whose fields are those of its
 * kind. The same leaf always has the same bytes, and other bytes are no leaf.
 *
 * @param kind what it says
 * @param at when, by the clock of the server
 * @param fields name to text or list of texts
 */
public record Leaf(LeafKind kind, Instant at, JsonObject fields) {
  private static final String KIND = "kind";
  private static final String AT = "at";

  public Leaf {
    Set<String> wanted = kind.fields().keySet();
    if (!fields.members().keySet().equals(wanted)) {
      throw refused(
          kind.code(),
          String.join(", ", new TreeSet<>(fields.members().keySet())),
          String.join(", ", new TreeSet<>(wanted)));
    }
    fields
        .members()
        .forEach(
            (name, value) -> {
              FieldForm form = kind.fields().get(name);
              if (form == null || !form.fits(value)) {
                throw refused(
                    kind.code() + "." + name,
                    value.write(),
                    form == null ? "no such field" : form.words());
              }
            });
  }

  /** Reads an entry; bytes that are not exactly those of a leaf are refused. */
  public static Outcome<Leaf> parse(byte[] entry) {
    String text = new String(entry, StandardCharsets.UTF_8);
    return Json.parse(text)
        .flatMap(json -> Outcome.of(() -> of(json)))
        .flatMap(
            leaf ->
                Arrays.equals(leaf.bytes(), entry)
                    ? Outcome.done(leaf)
                    : Outcome.refused(
                        refused(leaf.kind().code(), "another form", "canonical bytes")
                            .findings()
                            .getFirst()));
  }

  private static Leaf of(Json json) {
    if (!(json instanceof JsonObject object)) {
      throw refused("leaf", "no object", "an object");
    }
    LeafKind kind =
        object
            .text(KIND)
            .flatMap(LeafKind::of)
            .orElseThrow(
                () -> refused("leaf.kind", object.text(KIND).orElse("none"), "a kind of leaf"));
    Json at = object.get(AT).orElse(Json.of(""));
    if (!FieldForm.INSTANT.fits(at)) {
      throw refused("leaf.at", at.write(), FieldForm.INSTANT.words());
    }
    Map<String, Json> fields = new LinkedHashMap<>(object.members());
    fields.remove(KIND);
    fields.remove(AT);
    return new Leaf(kind, Instant.parse(object.text(AT).orElseThrow()), new JsonObject(fields));
  }

  /** The leaf as a value. */
  public JsonObject json() {
    Map<String, Json> members = new LinkedHashMap<>(fields.members());
    members.put(KIND, Json.of(kind.code()));
    members.put(AT, Json.of(at.toString()));
    return new JsonObject(members);
  }

  /** The bytes that stand in the log. */
  public byte[] bytes() {
    return CanonicalJson.bytes(json());
  }

  /** SHA-256 of the bytes: the name by which another leaf points at this one. */
  public Hash hash() {
    return Hash.of(bytes());
  }

  /** The text of a field; asking for one that the kind does not have is a programming error. */
  public String text(String name) {
    return fields.text(name).orElseThrow();
  }

  /** The hashes of a list. */
  public Set<Hash> hashes(String name) {
    var hashes = new java.util.LinkedHashSet<Hash>();
    if (fields.get(name).orElseThrow() instanceof JsonArray list) {
      list.items().forEach(item -> hashes.add(new Hash(((JsonString) item).value())));
    }
    return hashes;
  }

  private static FindingException refused(String subject, String got, String wanted) {
    return new FindingException(
        Finding.error(
            "leaf-malformed",
            subject,
            got,
            wanted,
            "Ask for the entry again; a leaf has one form alone."));
  }
}
