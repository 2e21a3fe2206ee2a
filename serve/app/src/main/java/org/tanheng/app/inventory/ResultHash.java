// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/**
 * The hash that a result is known by: of the input's hash, the method, the GWP set, the period and
 * every posted line with all of its columns, as canonical JSON. Whatever else a release writes
 * beside the lines, it stays the same as long as the ledger does.
 */
final class ResultHash {

  private ResultHash() {}

  static String of(String inputHash, Inventory inventory, List<PostedLine> lines) {
    return Hash.of(
            JsonObject.builder()
                .put("input", inputHash)
                .put("method", inventory.pack().id())
                .put("gwp", inventory.gwp())
                .put("start", inventory.input().start().toString())
                .put("end", inventory.input().end().toString())
                .put("lines", Json.of(lines.stream().map(ResultHash::line).toList()))
                .build())
        .hex();
  }

  /**
   * Whether a result computed again is the one that was posted. One that was posted by the hash of
   * its whole JSON is held against that, and where a release writes other keys, against its lines
   * in the ledger.
   */
  static boolean isThatOf(
      StoredCalculation stored, Calculation again, Supplier<List<PostedLine>> posted) {
    return switch (stored.resultRule()) {
      case LINES -> again.resultHash().equals(stored.resultHash());
      case JSON ->
          whole(again.inventory()).equals(stored.resultHash())
              || of(stored.inputHash(), again.inventory(), posted.get()).equals(again.resultHash());
    };
  }

  /** The rule of calculations posted before lines were hashed. */
  static String whole(Inventory inventory) {
    return Hash.of(InventoryJson.of(inventory)).hex();
  }

  private static Json line(PostedLine line) {
    return Json.of(
        List.of(
            Json.of(Integer.toString(line.lineNo())),
            Json.of(line.source()),
            Json.of(line.kind()),
            text(line.unit()),
            text(line.device()),
            text(line.month()),
            Json.of(line.gas()),
            Json.of(line.basis()),
            Json.of(line.scope()),
            Json.of(line.category()),
            Json.of(line.tableRow()),
            Json.of(line.counted()),
            Json.of(plain(line.amount())),
            Json.of(line.quality()),
            Json.of(line.factorKey())));
  }

  private static Json text(@Nullable String value) {
    return Json.of(value == null ? "" : value);
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
