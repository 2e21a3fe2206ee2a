// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.leaf;

import static org.tanheng.evidence.leaf.FieldForm.COUNT;
import static org.tanheng.evidence.leaf.FieldForm.HASH;
import static org.tanheng.evidence.leaf.FieldForm.HASHES;
import static org.tanheng.evidence.leaf.FieldForm.INSTANT;
import static org.tanheng.evidence.leaf.FieldForm.TEXT;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an entry of the log says, with the fields that it must have; besides them every leaf has its
 * kind and the time {@code at} which the server says it was. Who did it is a salted commitment
 * ({@code by}), never a name.
 */
public enum LeafKind {
  /** Readings as they came from one origin: an inner tree of runs, chained to the batch before. */
  READING_BATCH(
      Map.of(
          "origin",
          TEXT,
          "number",
          COUNT,
          "first",
          COUNT,
          "last",
          COUNT,
          "runs",
          COUNT,
          "root",
          HASH,
          "previous",
          HASH)),
  /** A batch as a gateway signed it with its device's key: a note over the root of its runs. */
  SIGNED_BATCH(
      Map.of(
          "gateway",
          TEXT,
          "epoch",
          TEXT,
          "number",
          COUNT,
          "runs",
          COUNT,
          "root",
          HASH,
          "received",
          INSTANT,
          "note",
          TEXT)),
  /** The key with which a gateway signs from now on; {@code none} for no key. */
  DEVICE_KEY(Map.of("gateway", TEXT, "old", TEXT, "next", TEXT, "by", HASH)),
  /** A reading that a person wrote down. */
  MANUAL_READING(Map.of("point", TEXT, "content", HASH, "by", HASH)),
  /** A file. */
  ATTACHMENT(Map.of("id", TEXT, "file", HASH, "length", COUNT, "by", HASH)),
  /** What is known of a point: its meter with transformers and exchanges, or its formula. */
  METER_FACTS(Map.of("point", TEXT, "content", HASH)),
  /** A certificate of verification or calibration of a device, as it was entered. */
  METER_CERTIFICATE(Map.of("id", TEXT, "device", TEXT, "content", HASH, "by", HASH)),
  /** A factor that an organisation brings itself, as it was approved. */
  OWN_FACTOR(Map.of("id", TEXT, "content", HASH, "by", HASH)),
  /** A release of the factor library that results may name. */
  FACTOR_RELEASE(Map.of("id", TEXT, "content", HASH)),
  /** A method pack that results may name. */
  METHOD_PACK(Map.of("id", TEXT, "content", HASH)),
  /** A step of the workflow of an inventory. */
  APPROVAL(Map.of("inventory", TEXT, "step", TEXT, "result", HASH, "by", HASH)),
  /** The end of changes of an inventory. */
  LOCK(Map.of("inventory", TEXT, "result", HASH, "by", HASH)),
  /** A locked inventory computed anew, with the reason committed to. */
  RESTATEMENT(
      Map.of("inventory", TEXT, "replaces", HASH, "result", HASH, "reason", HASH, "by", HASH)),
  /** A computation: what went in, what came out, and by which code. */
  CALCULATION(
      Map.of(
          "inventory",
          TEXT,
          "input",
          HASH,
          "method",
          HASH,
          "factors",
          HASH,
          "inputs",
          HASHES,
          "result",
          HASH,
          "code",
          TEXT)),
  /** A report that was handed out. */
  REPORT(Map.of("id", TEXT, "inventory", TEXT, "result", HASH, "file", HASH)),
  /** A footprint of a product that was published: its model and what it gave. */
  FOOTPRINT(Map.of("id", TEXT, "product", TEXT, "model", HASH, "result", HASH, "by", HASH)),
  /** A version of the passport of a product, which stands under its stable name. */
  PASSPORT(Map.of("product", TEXT, "version", COUNT, "content", HASH, "by", HASH)),
  /** What an installation states for the carbon border adjustment, and what its books said then. */
  CBAM_STATEMENT(Map.of("id", TEXT, "version", COUNT, "content", HASH, "books", HASH, "by", HASH)),
  /** A signed receipt that was handed out for an inventory. */
  RECEIPT(Map.of("inventory", TEXT, "result", HASH, "content", HASH, "key", TEXT)),
  /** A receipt that no longer holds, by the hash of its signed part; the reason is committed to. */
  RECEIPT_REVOCATION(Map.of("content", HASH, "reason", HASH, "by", HASH)),
  /** A thing offered to a partner for a purpose and a time, both committed to. */
  GRANT(
      Map.of(
          "id", TEXT, "thing", TEXT, "content", HASH, "until", INSTANT, "partner", HASH, "purpose",
          HASH, "by", HASH)),
  /** A look of a partner at what was offered. */
  VIEW(Map.of("grant", TEXT, "content", HASH)),
  /** The end of an offer before its time. */
  REVOCATION(Map.of("grant", TEXT, "by", HASH)),
  /** Footprints or an event that passed between a partner, committed to, and the server. */
  EXCHANGE(Map.of("id", TEXT, "way", TEXT, "form", TEXT, "content", HASH, "partner", HASH)),
  /** Another key of the log, stated under the old one. */
  KEY_ROTATION(Map.of("old", TEXT, "next", TEXT)),
  /** Batches that never came: the numbers are missing for good. */
  SEQUENCE_GAP(Map.of("origin", TEXT, "first", COUNT, "last", COUNT)),
  /** Readings that came after their time; the old values stay. */
  LATE_AMENDMENT(Map.of("origin", TEXT, "batch", HASH, "since", INSTANT)),
  /** Readings that the keeper deleted on purpose; their batches can be opened no longer. */
  READING_REMOVAL(
      Map.of("origin", TEXT, "point", TEXT, "from", INSTANT, "to", INSTANT, "count", COUNT));

  private final Map<String, FieldForm> fields;

  LeafKind(Map<String, FieldForm> fields) {
    this.fields = fields;
  }

  /** The word in the leaf, as {@code reading-batch}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its fields; none may be missing and there are no others. */
  public Map<String, FieldForm> fields() {
    return fields;
  }

  /** The kind of that word. */
  public static Optional<LeafKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
