// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * What an anchor gave for a checkpoint, in one byte form (RFC 8785). It proves nothing before
 * {@link AnchorCheck} has checked it.
 *
 * @param kind what it is
 * @param checkpoint what was anchored
 * @param proof names and values of the kind; bytes in base64
 */
public record Receipt(Kind kind, Checkpoint checkpoint, Map<String, String> proof) {
  private static final Set<String> MEMBERS = Set.of("kind", "checkpoint", "proof", "hash");

  /** Kinds of anchors. */
  public enum Kind {
    /** A line of an append-only file. */
    FILE(false),
    /** A time-stamp of RFC 3161. */
    RFC3161(true),
    /** A call of a contract on a chain with the Ethereum virtual machine. */
    EVM(false),
    /** A second, detached signature by SM2 with SM3 (GB/T 32918.2). */
    SM2(true);

    private final boolean isProof;

    Kind(boolean isProof) {
      this.isProof = isProof;
    }

    /**
     * Whether a receipt proves by itself that the anchor took it. One of a file or a chain is
     * written by whoever keeps the log; what it says is to be seen there.
     */
    public boolean isProof() {
      return isProof;
    }

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Receipt {
    proof = Map.copyOf(proof);
  }

  /** SHA-256 of the text of a checkpoint, which all anchors hold. */
  public static Hash imprint(Checkpoint checkpoint) {
    return Hash.ofText(checkpoint.text());
  }

  /** Reads a receipt; any other byte than its one form has is refused. */
  public static Outcome<Receipt> parse(String text) {
    return Json.parse(text)
        .flatMap(
            json ->
                read(json)
                    .filter(receipt -> receipt.write().equals(text))
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(malformed("receipt"))));
  }

  private static Optional<Receipt> read(Json json) {
    if (!(json instanceof JsonObject object) || !object.members().keySet().equals(MEMBERS)) {
      return Optional.empty();
    }
    var proof = new LinkedHashMap<String, String>();
    if (!(object.members().get("proof") instanceof JsonObject values)) {
      return Optional.empty();
    }
    for (Map.Entry<String, Json> value : values.members().entrySet()) {
      if (!(value.getValue() instanceof JsonString string)) {
        return Optional.empty();
      }
      proof.put(value.getKey(), string.value());
    }
    Outcome<Checkpoint> checkpoint = Checkpoint.parse(object.text("checkpoint").orElse(""));
    return checkpoint.isDone()
        ? object
            .text("kind")
            .flatMap(Receipt::kind)
            .map(kind -> new Receipt(kind, checkpoint.orElseThrow(), proof))
        : Optional.empty();
  }

  static Optional<Kind> kind(String code) {
    for (Kind kind : Kind.values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static Finding malformed(String place) {
    return Finding.error(
        "receipt-malformed",
        place,
        "not the one form of a receipt",
        "canonical JSON of kind, checkpoint, proof and their hash",
        "Take the receipt again from where it was stored, byte for byte.");
  }

  /**
   * The receipt as it is stored. Its {@code hash} binds what a proof of others does not sign, so
   * that no byte may change.
   */
  public String write() {
    var values = JsonObject.builder();
    proof.forEach(values::put);
    JsonObject content =
        JsonObject.builder()
            .put("kind", kind.code())
            .put("checkpoint", checkpoint.text())
            .put("proof", values.build())
            .build();
    var members = JsonObject.builder();
    content.members().forEach(members::put);
    return new String(
        CanonicalJson.bytes(members.put("hash", Hash.of(content).hex()).build()),
        StandardCharsets.UTF_8);
  }

  /** SHA-256 of the text of the checkpoint. */
  public Hash imprint() {
    return imprint(checkpoint);
  }

  /**
   * A value of the proof.
   *
   * @throws FindingException {@code receipt-malformed} if it is not there
   */
  String value(String name) {
    String value = proof.get(name);
    if (value == null) {
      throw new FindingException(malformed("proof." + name));
    }
    return value;
  }

  /** The bytes of a value of the proof. */
  byte[] bytes(String name) {
    try {
      byte[] bytes = Base64.getDecoder().decode(value(name));
      if (base64(bytes).equals(value(name))) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // told below with all other texts that are not its one form
    }
    throw new FindingException(malformed("proof." + name));
  }

  /** What says that the proof does not hold. */
  Outcome<Anchored> refused(String got, String wanted) {
    return Outcome.refused(
        Finding.error(
            "receipt-invalid",
            kind.code() + " anchor of " + checkpoint.size() + " leaves",
            got,
            wanted,
            "The receipt or the checkpoint was changed: trust neither, and compare with a copy that"
                + " lay elsewhere."));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
