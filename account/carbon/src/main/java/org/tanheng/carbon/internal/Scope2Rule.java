// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.CertificateLot;
import org.tanheng.carbon.Instrument;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.Scope2Figure;
import org.tanheng.carbon.Scope2Figure.Words;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.units.Quantity;

/**
 * A row of the dated table of scope 2 rules: which average, what counts as zero with which
 * evidence, what the remainder uses.
 *
 * @param shown what a reader sees of the row
 * @param average {@code declared}, {@code national}, {@code provincial} or {@code fixed}
 * @param fixed the factor that the document itself names, null where it names none
 * @param region region in which alone the row applies, null for all
 * @param remainder {@code average} or a factor family
 * @param remainderWithout the same where nothing counts as zero
 * @param zero sets of evidence of which any one makes an instrument count as zero
 */
record Scope2Rule(
    Scope2Figure.Rule shown,
    String average,
    @Nullable Quantity fixed,
    @Nullable String region,
    String remainder,
    String remainderWithout,
    Map<Instrument, List<Set<String>>> zero) {

  private static final String FILE = "scope2-rules";
  private static final Table TABLE = read();

  /**
   * The whole table.
   *
   * @param family family of the factors that it applies to
   * @param items rows in their order
   */
  record Table(String family, List<JsonObject> items) {}

  static String family() {
    return TABLE.family();
  }

  /** The rows; a row that follows another takes its rules, by whether the enterprise is traded. */
  static List<Scope2Rule> rows(boolean traded) {
    var byId = new LinkedHashMap<String, JsonObject>();
    TABLE.items().forEach(item -> byId.put(text(item, "id"), item));
    return TABLE.items().stream().map(item -> row(item, followed(item, byId, traded))).toList();
  }

  /** The row of the programme that a pack of the product follows; none for others. */
  static Optional<Scope2Rule> of(MethodPack pack) {
    var wanted = new JsonString(pack.id());
    for (int i = 0; i < TABLE.items().size(); i++) {
      if (TABLE.items().get(i).items("packs").contains(wanted)) {
        return Optional.of(rows(true).get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether a lot counts as zero by this row. */
  boolean isZero(CertificateLot lot) {
    List<Set<String>> proofs = zero.get(lot.instrument());
    return proofs != null && lot.isProvedBy(proofs);
  }

  /** Whether a sum of certificates, of which no lot is stated, counts. */
  boolean takesCertificates() {
    return zero.containsKey(Instrument.CERTIFICATE);
  }

  private static JsonObject followed(
      JsonObject item, Map<String, JsonObject> byId, boolean traded) {
    return item.get("follows").orElse(null) instanceof JsonObject follows
        ? Objects.requireNonNull(byId.get(text(follows, traded ? "ets" : "other")))
        : item;
  }

  private static Scope2Rule row(JsonObject item, JsonObject rules) {
    String remainder = text(rules, "remainder");
    return new Scope2Rule(
        new Scope2Figure.Rule(
            text(item, "id"),
            text(item, "basis"),
            words(item, "title"),
            words(item, "authority"),
            text(item, "document"),
            item.text("validFrom").map(LocalDate::parse).orElse(null),
            item.text("validTo").map(LocalDate::parse).orElse(null),
            isTrue(item, "verified"),
            words(item, "seen"),
            isTrue(item, "triple")),
        text(rules, "average"),
        rules.text("factor").map(Quantity::parse).map(q -> q.orElseThrow()).orElse(null),
        rules.text("region").orElse(null),
        remainder,
        rules.text("remainderWithout").orElse(remainder),
        zero(rules));
  }

  private static Map<Instrument, List<Set<String>>> zero(JsonObject rules) {
    var zero = new EnumMap<Instrument, List<Set<String>>>(Instrument.class);
    for (Json each : rules.items("zero")) {
      var object = (JsonObject) each;
      zero.put(
          Instrument.of(text(object, "instrument")).orElseThrow(),
          object.items("evidence").stream().map(Scope2Rule::set).toList());
    }
    return zero;
  }

  private static Set<String> set(Json json) {
    var set = new HashSet<String>();
    ((JsonArray) json).items().forEach(item -> set.add(((JsonString) item).value()));
    return set;
  }

  private static Words words(JsonObject item, String key) {
    return new Words(text(item, key + "Zh"), text(item, key + "En"));
  }

  private static boolean isTrue(JsonObject item, String key) {
    return item.get(key).orElse(null) instanceof JsonBoolean b && b.value();
  }

  private static String text(JsonObject item, String key) {
    return item.text(key).orElseThrow(() -> new IllegalStateException(FILE + ": " + key));
  }

  private static Table read() {
    JsonObject file = PackReader.resource(FILE);
    return new Table(
        text(file, "appliesTo"),
        file.items("items").stream().map(item -> (JsonObject) item).toList());
  }
}
