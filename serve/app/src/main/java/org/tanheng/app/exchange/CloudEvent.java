// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tanheng.data.exchange.StoredEvent.Kind;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Outcome;

/**
 * A CloudEvent 1.0 of PACT 3.0 in the structured form, checked as far as its envelope and the form
 * of its data go.
 */
record CloudEvent(Kind kind, String id, JsonObject data) {
  private static final String PREFIX = "org.wbcsd.pact.ProductFootprint.";
  private static final String SUFFIX = "Event.3";
  private static final Map<Kind, String> NAMES =
      Map.of(
          Kind.REQUESTED, "RequestCreated",
          Kind.FULFILLED, "RequestFulfilled",
          Kind.REJECTED, "RequestRejected",
          Kind.PUBLISHED, "Published");
  private static final List<String> LISTS =
      List.of("productId", "companyId", "geography", "classification", "status");
  private static final List<String> TIMES = List.of("validOn", "validAfter", "validBefore");
  private static final int LONGEST_ID = 300;

  static CloudEvent read(String text) {
    Outcome<Json> parsed = Json.parse(text);
    if (!parsed.isDone()) {
      throw PactRefusal.malformed(parsed.findings());
    }
    if (!(parsed.orElseThrow() instanceof JsonObject event)) {
      throw PactRefusal.malformed("an event is an object");
    }
    if (!wanted(event, "specversion").equals("1.0")) {
      throw PactRefusal.malformed("specversion must be 1.0");
    }
    String id = wanted(event, "id");
    if (id.length() > LONGEST_ID) {
      throw PactRefusal.malformed("id: at most " + LONGEST_ID + " characters");
    }
    wanted(event, "source");
    time("time", wanted(event, "time"));
    String type = wanted(event, "type");
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(one -> type(one).equals(type))
            .findFirst()
            .orElseThrow(() -> PactRefusal.malformed("type: not known: " + type));
    if (!(event.get("data").orElse(null) instanceof JsonObject data)) {
      throw PactRefusal.malformed("data must be an object");
    }
    CloudEvent read = new CloudEvent(kind, id, data);
    read.check();
    return read;
  }

  private void check() {
    switch (kind) {
      case REQUESTED -> {
        LISTS.forEach(name -> texts(name));
        TIMES.forEach(name -> data.text(name).ifPresent(text -> time(name, text)));
      }
      case PUBLISHED -> footprints();
      case FULFILLED -> {
        wanted(data, "requestEventId");
        if (data.items("pfs").isEmpty()) {
          throw PactRefusal.malformed("pfs must hold at least one footprint");
        }
      }
      case REJECTED -> {
        wanted(data, "requestEventId");
        if (!(data.get("error").orElse(null) instanceof JsonObject error)) {
          throw PactRefusal.malformed("error must be an object");
        }
        wanted(error, "code");
        wanted(error, "message");
      }
    }
  }

  /** Ids of the footprints that were published. */
  List<UUID> footprints() {
    List<String> ids = texts("pfIds");
    if (ids.isEmpty()) {
      throw PactRefusal.malformed("pfIds must hold at least one UUID");
    }
    return ids.stream().map(CloudEvent::uuid).toList();
  }

  /** What a request asks for, as the parameters of a list. */
  Map<String, List<String>> criteria() {
    Map<String, List<String>> criteria = new LinkedHashMap<>();
    for (String name : LISTS) {
      List<String> values = texts(name);
      if (!values.isEmpty()) {
        criteria.put(name, values);
      }
    }
    TIMES.forEach(name -> data.text(name).ifPresent(text -> criteria.put(name, List.of(text))));
    return criteria;
  }

  Optional<String> about() {
    return data.text("requestEventId");
  }

  private List<String> texts(String name) {
    Optional<Json> value = data.get(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof JsonArray array)) {
      throw PactRefusal.malformed(name + " must be a list of texts");
    }
    return array.items().stream()
        .map(
            item -> {
              if (item instanceof JsonString string) {
                return string.value();
              }
              throw PactRefusal.malformed(name + " must be a list of texts");
            })
        .toList();
  }

  private static String wanted(JsonObject object, String name) {
    return object
        .text(name)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> PactRefusal.malformed(name + " must be text that is not empty"));
  }

  private static void time(String name, String text) {
    try {
      OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw PactRefusal.malformed(name + " must be a time such as 2025-03-05T17:31:00Z");
    }
  }

  private static UUID uuid(String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw PactRefusal.malformed("pfIds: not a UUID: " + text);
  }

  static String type(Kind kind) {
    return PREFIX + NAMES.get(kind) + SUFFIX;
  }

  /** An event of ours as text. */
  static String write(Kind kind, String id, String source, Instant time, JsonObject data) {
    return JsonObject.builder()
        .put("type", type(kind))
        .put("specversion", "1.0")
        .put("id", id)
        .put("source", source)
        .put("time", time.toString())
        .put("data", data)
        .build()
        .write();
  }
}
