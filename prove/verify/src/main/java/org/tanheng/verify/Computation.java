// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.MethodPack;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Citation;
import org.tanheng.units.Trace;
import org.tanheng.verify.internal.Records;

/**
 * An inventory with all that it follows from, in the form in which it is hashed and proven.
 *
 * @param input what was put in: sources, activity data, period, boundary
 * @param method the pack with its formulas
 * @param factors release of the library, its hash, and the rows that the traces name
 * @param result the inventory with a trace for each line
 */
public record Computation(
    JsonObject input, JsonObject method, JsonObject factors, JsonObject result) {

  /** The version of the code, which a result names. */
  public static final String CODE = "tanheng 0.1.0";

  /**
   * Computes an inventory from the form that is proven, so that anyone who reads it computes so.
   */
  public static Outcome<Computation> of(
      InventoryInput input, MethodPack pack, FactorLibrary library) {
    JsonObject stated = Records.write(withoutPack(input));
    JsonObject method = Records.write(pack);
    return Records.read(stated, InventoryInput.class, "input")
        .flatMap(
            read ->
                Records.read(method, MethodPack.class, "method")
                    .flatMap(by -> of(stated, read, method, by, library)));
  }

  /**
   * This computation done again; nothing of its result is taken over.
   *
   * @param read its input, as {@link Records#read} gives it
   * @param by its method, read in the same way
   * @param library the release of factors that it names
   */
  Outcome<Computation> again(InventoryInput read, MethodPack by, FactorLibrary library) {
    InventoryInput plain = withoutPack(read);
    return of(Records.write(plain), plain, method, by, library);
  }

  private static Outcome<Computation> of(
      JsonObject stated,
      InventoryInput input,
      JsonObject method,
      MethodPack pack,
      FactorLibrary library) {
    return InventoryEngine.run(input, pack, library)
        .map(
            inventory ->
                new Computation(
                    stated, method, factors(inventory, library), InventoryJson.of(inventory)));
  }

  private static InventoryInput withoutPack(InventoryInput input) {
    return new InventoryInput(
        input.organisation(),
        input.start(),
        input.end(),
        input.gwp(),
        input.method(),
        input.sources(),
        input.notes(),
        input.boundary(),
        null);
  }

  private static JsonObject factors(Inventory inventory, FactorLibrary library) {
    Map<String, Json> rows = new TreeMap<>();
    for (LedgerLine line : inventory.lines()) {
      cited(line.traced().trace(), library, rows);
    }
    return JsonObject.builder()
        .put("release", library.release())
        .put("hash", library.hash().hex())
        .put("rows", Json.of(List.copyOf(rows.values())))
        .build();
  }

  private static void cited(Trace trace, FactorLibrary library, Map<String, Json> rows) {
    Citation source = trace.source();
    String id = source == null ? null : source.id();
    if (id != null) {
      Optional<Factor> row = library.find(id);
      row.ifPresent(factor -> rows.put(id, Records.write(factor)));
    }
    trace.inputs().forEach(part -> cited(part, library, rows));
  }

  /**
   * The leaf of the log that says that an inventory was computed.
   *
   * @param name of the inventory in the log
   * @param inputs leaves that the activity data stand in, as far as they have any
   */
  public static Leaf leaf(
      Inventory inventory, FactorLibrary library, String name, List<Hash> inputs, Instant at) {
    return leaf(
        name,
        Hash.of(Records.write(withoutPack(inventory.input()))),
        methodHash(inventory.pack()),
        library.hash(),
        inputs,
        ResultLines.hash(inventory),
        at);
  }

  /** The same leaf, of a computation that is there already. */
  public Leaf leaf(String name, List<Hash> inputs, Instant at) {
    return leaf(
        name,
        Hash.of(input),
        Hash.of(method),
        new Hash(factors.text("hash").orElseThrow()),
        inputs,
        resultHash(),
        at);
  }

  private static Leaf leaf(
      String name,
      Hash input,
      Hash method,
      Hash factors,
      List<Hash> inputs,
      Hash result,
      Instant at) {
    return new Leaf(
        LeafKind.CALCULATION,
        at,
        JsonObject.builder()
            .put("inventory", name)
            .put("input", input.hex())
            .put("method", method.hex())
            .put("factors", factors.hex())
            .put("inputs", Json.of(inputs.stream().map(hash -> Json.of(hash.hex())).toList()))
            .put("result", result.hex())
            .put("code", CODE)
            .build());
  }

  /** The hash of a method pack with all its formulas, as leaves name it. */
  public static Hash methodHash(MethodPack pack) {
    return Hash.of(Records.write(pack));
  }

  /** The hash that approvals, locks and reports name. */
  public Hash resultHash() {
    return ResultLines.hash(result);
  }
}
