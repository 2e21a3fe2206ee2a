// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * One proof as test vectors of RFC 6962 logs write it: a JSON object with sizes as unsigned 64-bit
 * numbers and hashes in base64. A field that is absent or malformed refuses the case.
 */
public final class ProofCase {
  private final JsonObject fields;

  private ProofCase(JsonObject fields) {
    this.fields = fields;
  }

  /** Checks {@code leafIdx}, {@code treeSize}, {@code root}, {@code leafHash}, {@code proof}. */
  public static Outcome<String> inclusion(String text) {
    return check(
        text,
        c ->
            Proofs.inclusion(
                c.number("leafIdx"),
                c.number("treeSize"),
                c.hash("leafHash"),
                c.proof(),
                c.hash("root")));
  }

  /** Checks {@code size1}, {@code size2}, {@code root1}, {@code root2}, {@code proof}. */
  public static Outcome<String> consistency(String text) {
    return check(
        text,
        c ->
            Proofs.consistency(
                c.number("size1"), c.number("size2"), c.hash("root1"), c.hash("root2"), c.proof()));
  }

  /** The proof that the entry of this index is in the log, to be checked by {@link #inclusion}. */
  public static JsonObject ofInclusion(LogReader log, long index) {
    long size = log.checkpoint().size();
    return JsonObject.builder()
        .put("leafIdx", index)
        .put("treeSize", size)
        .put("root", NoteKey.base64(log.checkpoint().root().digest()))
        .put("leafHash", NoteKey.base64(new Merkle().leaf(log.entry(index))))
        .put("proof", texts(log.trees().inclusion(index, size)))
        .build();
  }

  /** The proof that the log of one size begins with that of another. */
  public static JsonObject ofConsistency(LogReader log, long size1, long size2) {
    return JsonObject.builder()
        .put("size1", size1)
        .put("size2", size2)
        .put("root1", NoteKey.base64(log.trees().root(size1)))
        .put("root2", NoteKey.base64(log.trees().root(size2)))
        .put("proof", texts(log.trees().consistency(size1, size2)))
        .build();
  }

  private static Json texts(List<byte[]> hashes) {
    return Json.of(hashes.stream().map(hash -> Json.of(NoteKey.base64(hash))).toList());
  }

  private interface Check {
    @Nullable Finding of(ProofCase fields);
  }

  private static Outcome<String> check(String text, Check check) {
    return Json.parse(text)
        .flatMap(json -> Outcome.of(() -> new ProofCase(object(json))))
        .flatMap(
            fields ->
                Outcome.of(
                    () -> {
                      Finding finding = check.of(fields);
                      if (finding != null) {
                        throw new FindingException(finding);
                      }
                      return "holds";
                    }));
  }

  private static JsonObject object(Json json) {
    if (json instanceof JsonObject object) {
      return object;
    }
    throw malformed("proof", "no object", "one object with the fields of the proof");
  }

  private long number(String name) {
    if (fields.members().get(name) instanceof JsonNumber number) {
      try {
        return Long.parseUnsignedLong(number.text());
      } catch (NumberFormatException e) {
        throw malformed(name, number.text(), "a whole number from 0 to 2^64 - 1");
      }
    }
    throw malformed(name, got(name), "a whole number from 0 to 2^64 - 1");
  }

  private byte[] hash(String name) {
    if (fields.members().get(name) instanceof JsonString text) {
      return decoded(name, text.value());
    }
    throw malformed(name, got(name), "base64 text");
  }

  private List<byte[]> proof() {
    List<byte[]> hashes = new ArrayList<>();
    Json proof = fields.members().get("proof");
    if (proof instanceof JsonNull) {
      return hashes;
    }
    if (!(proof instanceof JsonArray array)) {
      throw malformed("proof", got("proof"), "an array of base64 texts");
    }
    for (Json item : array.items()) {
      if (!(item instanceof JsonString text)) {
        throw malformed("proof", item.write(), "base64 text");
      }
      hashes.add(decoded("proof", text.value()));
    }
    return hashes;
  }

  private static byte[] decoded(String name, String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (text.length() % 4 == 0) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // told below, with the same words as a missing padding
    }
    throw malformed(name, text, "base64 with padding (RFC 4648 section 4)");
  }

  private String got(String name) {
    Json value = fields.members().get(name);
    return value == null ? "nothing" : value.write();
  }

  private static FindingException malformed(String subject, String got, String wanted) {
    return new FindingException(
        Finding.error(
            "proof-malformed", subject, got, wanted, "Ask for the proof again, as a whole file."));
  }
}
