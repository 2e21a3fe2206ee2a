// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
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
        blankToNull(device),
        activityUnit.strip(),
        canonical,
        validFrom,
        validTo,
        excluded,
        excluded ? blankToNull(exclusionReason) : null,
        by,
        Instant.EPOCH,
        null);
  }

  private String check(UnaryOperator<JsonObject> inlined, Predicate<String> isOwnKind) {
    var findings = new ArrayList<Finding>();
    text(findings, "code", code);
    text(findings, "nameZh", nameZh);
    text(findings, "nameEn", nameEn);
    if (MethodPacks.bundled().all().stream().noneMatch(pack -> pack.kind(kind).isPresent())
        && !isOwnKind.test(kind)) {
      findings.add(
          Finding.error(
              "kind-unknown", "kind", kind, kinds(), "Use a source kind of a method pack."));
    }
    if (Unit.parse(activityUnit) instanceof Outcome.Refused<Unit> refused) {
      findings.addAll(refused.findings());
    }
    if (validTo != null && !validTo.isAfter(validFrom)) {
      findings.add(
          Finding.error(
              "period-order",
              "validTo",
              validTo.toString(),
              "a day after " + validFrom,
              "Leave it out if the source goes on."));
    }
    if (excluded && blankToNull(exclusionReason) == null) {
      findings.add(
          Finding.error(
              "exclusion-reason",
              "exclusionReason",
              "",
              "why the source is left out",
              "ISO 14064-1 wants a reason for every exclusion."));
    }
    String canonical = definition(findings, inlined);
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return canonical;
  }

  private String definition(List<Finding> findings, UnaryOperator<JsonObject> inlined) {
    if (!(Json.parse(definition) instanceof Outcome.Done<Json> done)
        || !(done.value() instanceof JsonObject object)) {
      findings.add(
          Finding.error(
              "definition-malformed",
              "definition",
              definition,
              "a JSON object",
              "Write {} where nothing but the kind is needed."));
      return "{}";
    }
    ELSEWHERE.stream()
        .filter(object.members()::containsKey)
        .forEach(
            key ->
                findings.add(
                    Finding.error(
                        "definition-key",
                        "definition." + key,
                        key,
                        "none of " + String.join(", ", ELSEWHERE),
                        "That belongs to the source itself.")));
    if (findings.isEmpty()) {
      Outcome<InventoryInput> probe = InventoryYaml.read(probe(inlined.apply(object)));
      findings.addAll(probe.findings());
      if (probe instanceof Outcome.Done<InventoryInput> input && !object.members().isEmpty()) {
        findings.addAll(
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

  private static void text(List<Finding> findings, String key, String value) {
    if (value.isBlank() || value.length() > 200) {
      findings.add(
          Finding.error(
              "text-length",
              key,
              value.isBlank() ? "nothing" : value.length() + " characters",
              "1 to 200 characters",
              "correct the text"));
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
