// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify.internal;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.tanheng.anchors.Receipt;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.evidence.leaf.Commitment;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.ReadingRun;
import org.tanheng.evidence.log.SignedNote;
import org.tanheng.finding.FindingException;
import org.tanheng.verify.Amount;
import org.tanheng.verify.Bundle;
import org.tanheng.verify.CarriedAnchor;
import org.tanheng.verify.Computation;
import org.tanheng.verify.Figure;
import org.tanheng.verify.Opening;
import org.tanheng.verify.ProvenLeaf;
import org.tanheng.verify.ShownRun;

/** Reads the members of a bundle; that there are no others shows when it is written again. */
public final class BundleReader {

  private BundleReader() {}

  /**
   * The bundle, not yet checked.
   *
   * @throws FindingException with {@code bundle-malformed} and the member
   */
  public static Bundle read(JsonObject json) {
    if (!text(json, "format").equals(Bundle.FORMAT)) {
      throw Records.refused("format", text(json, "format"));
    }
    JsonObject figure = object(json, "figure");
    return new Bundle(
        new Figure(text(figure, "name"), text(figure, "value")),
        new Computation(
            object(json, "input"),
            object(json, "method"),
            object(json, "factors"),
            object(json, "result")),
        list(json, "leaves", BundleReader::leaf),
        list(json, "openings", BundleReader::opening),
        list(json, "runs", BundleReader::run),
        SignedNote.parse(text(json, "checkpoint")).orElseThrow(),
        text(json, "policy"),
        list(json, "amounts", BundleReader::amount),
        list(json, "anchors", BundleReader::anchor),
        list(json, "deviceRuns", BundleReader::run),
        texts(json, "factorTables"));
  }

  private static Amount amount(JsonObject json) {
    return Records.read(json, Amount.class, "amounts").orElseThrow();
  }

  private static CarriedAnchor anchor(JsonObject json) {
    return new CarriedAnchor(Receipt.parse(text(json, "receipt")).orElseThrow(), hashes(json));
  }

  private static ProvenLeaf leaf(JsonObject json) {
    return new ProvenLeaf(
        Leaf.parse(CanonicalJson.bytes(object(json, "leaf"))).orElseThrow(),
        whole(json, "index"),
        hashes(json));
  }

  private static Opening opening(JsonObject json) {
    Json content = json.get("content").orElseThrow(() -> Records.refused("content", "none"));
    return new Opening(
        (int) whole(json, "leaf"),
        text(json, "field"),
        new Commitment(hash(text(json, "salt")).hex(), content));
  }

  private static ShownRun run(JsonObject json) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text(json, "run"));
    } catch (IllegalArgumentException e) {
      throw Records.refused("runs", "no base64");
    }
    return new ShownRun(
        (int) whole(json, "leaf"),
        (int) whole(json, "number"),
        ReadingRun.parse(bytes).orElseThrow(),
        hashes(json));
  }

  private static List<Hash> hashes(JsonObject json) {
    return texts(json, "path").stream().map(BundleReader::hash).toList();
  }

  private static List<String> texts(JsonObject json, String name) {
    if (json.items(name).stream().anyMatch(item -> !(item instanceof JsonString))) {
      throw Records.refused(name, "no text");
    }
    return json.items(name).stream().map(item -> ((JsonString) item).value()).toList();
  }

  private static Hash hash(String text) {
    try {
      return new Hash(text);
    } catch (IllegalArgumentException e) {
      throw Records.refused("hash", text);
    }
  }

  private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> read) {
    return json.items(name).stream()
        .map(
            item -> {
              if (item instanceof JsonObject object) {
                return read.apply(object);
              }
              throw Records.refused(name, "no object");
            })
        .toList();
  }

  private static long whole(JsonObject json, String name) {
    try {
      return Long.parseLong(text(json, name));
    } catch (NumberFormatException e) {
      throw Records.refused(name, text(json, name));
    }
  }

  private static JsonObject object(JsonObject json, String name) {
    if (json.get(name).orElse(null) instanceof JsonObject object) {
      return object;
    }
    throw Records.refused(name, "no object");
  }

  private static String text(JsonObject json, String name) {
    return json.text(name).orElseThrow(() -> Records.refused(name, "no text"));
  }
}
