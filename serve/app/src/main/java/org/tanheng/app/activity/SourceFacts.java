// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.carbon.EntryCheck;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.SourceKind;
import org.tanheng.data.activity.Source;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Unit;

/**
 * What a user says about a source.
 *
 * @param definition JSON object with the keys of a source in the inventory as code, without id,
 *     kind, activity and place
 * @param exclusionReason needed where the source is excluded
 */
record SourceFacts(
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    String kind,
    @Nullable String device,
    String activityUnit,
    String definition,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean excluded,
    @Nullable String exclusionReason) {

  private static final int LONGEST = 200;
  private static final List<String> ELSEWHERE =
      List.of("id", "kind", "activity", "unit", "device", "month");

  Source draft(UUID id, UUID by, UnaryOperator<JsonObject> inlined, Predicate<String> isOwnKind) {
    String canonical = check(inlined, isOwnKind);
    return new Source(
        id,
        0,
        orgUnitId,
        code.strip(),
        nameZh.strip(),
        nameEn.strip(),
        kind,
        Said.orNull(device),
        activityUnit.strip(),
        canonical,
        validFrom,
        validTo,
        excluded,
        excluded ? Said.orNull(exclusionReason) : null,
        by,
        Instant.EPOCH,
        null);
  }

  private String check(UnaryOperator<JsonObject> inlined, Predicate<String> isOwnKind) {
    var said = new Said(LONGEST, "Use the short name by which people know the source.");
    said.text("code", code);
    said.text("nameZh", nameZh);
    said.text("nameEn", nameEn);
    if (MethodPacks.bundled().all().stream().noneMatch(pack -> pack.kind(kind).isPresent())
        && !isOwnKind.test(kind)) {
      said.wrong("kind-unknown", "kind", kind, kinds(), "Use a source kind of a method pack.");
    }
    if (Unit.parse(activityUnit) instanceof Outcome.Refused<Unit> refused) {
      said.all(refused.findings());
    }
    said.after("validTo", validFrom, validTo, "Leave it out if the source goes on.");
    if (excluded && Said.orNull(exclusionReason) == null) {
      said.wrong(
          "exclusion-reason",
          "exclusionReason",
          "",
          "why the source is left out",
          "ISO 14064-1 wants a reason for every exclusion.");
    }
    String canonical = definition(said, inlined);
    said.orRefuse();
    return canonical;
  }

  private String definition(Said said, UnaryOperator<JsonObject> inlined) {
    if (!(Json.parse(definition) instanceof Outcome.Done<Json> done)
        || !(done.value() instanceof JsonObject object)) {
      said.wrong(
          "definition-malformed",
          "definition",
          definition,
          "a JSON object",
          "Write {} where nothing but the kind is needed.");
      return "{}";
    }
    ELSEWHERE.stream()
        .filter(object.members()::containsKey)
        .forEach(
            key ->
                said.wrong(
                    "definition-key",
                    "definition." + key,
                    key,
                    "none of " + String.join(", ", ELSEWHERE),
                    "That belongs to the source itself."));
    if (said.findings().isEmpty()) {
      Outcome<InventoryInput> probe = InventoryYaml.read(probe(inlined.apply(object)));
      said.all(probe.findings());
      if (probe instanceof Outcome.Done<InventoryInput> input && !object.members().isEmpty()) {
        said.all(
            EntryCheck.source(input.value(), MethodPacks.bundled().all(), FactorLibrary.bundled()));
      }
    }
    return new String(CanonicalJson.bytes(object), StandardCharsets.UTF_8);
  }

  private String probe(JsonObject object) {
    var document = new AssembledDocument("probe", validFrom, validFrom.plusYears(1), "x", null);
    document.source(code, kind, null, null, object);
    document.whole("0", activityUnit);
    return document.text();
  }

  private static String kinds() {
    return String.join(
        ", ",
        MethodPacks.bundled().all().stream()
            .flatMap(pack -> pack.kinds().stream())
            .map(SourceKind::id)
            .distinct()
            .toList());
  }
}
